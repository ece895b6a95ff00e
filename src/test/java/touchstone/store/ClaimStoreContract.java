package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.store.Seen.NOON;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.model.ArticleMarks;
import touchstone.model.CheckedPassage;
import touchstone.model.FactCheck;
import touchstone.model.KeptClaim;
import touchstone.model.KeptPlace;
import touchstone.model.KeptPlace.KeptCheck;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Observation;
import touchstone.model.ReadArticle;
import touchstone.model.Sighting;
import touchstone.model.SiteObservations;
import touchstone.model.Stance;
import touchstone.model.Validators;
import touchstone.model.Verdict;
import touchstone.model.Visited;

/** What the store promises, whatever database it stands on. */
abstract class ClaimStoreContract extends ForgettingContract {

    @Test
    void a_claim_is_kept_once_with_every_place() {
        assertThat(Seen.on("https://one.example/a").says(DAM).keep(store())).isEqualTo(new ClaimStore.Kept(1, 0));
        assertThat(Seen.on("https://two.example/b")
                        .at(NOON.plusSeconds(60))
                        .says("the dam near Lorrin holds 40 million cubic metres of water", MINISTER)
                        .agency("Wire", "wire.example")
                        .keep(store()))
                .isEqualTo(new ClaimStore.Kept(0, 1));

        KeptClaim claim = only();
        assertThat(claim.text()).isEqualTo(DAM);
        assertThat(claim.sites()).isEqualTo(2);
        assertThat(claim.firstSeen()).isEqualTo(NOON);
        assertThat(claim.lastNew()).isEqualTo(NOON.plusSeconds(60));
        KeptPlace newest = claim.places().getFirst();
        assertThat(newest.url()).isEqualTo(URI.create("https://two.example/b"));
        assertThat(newest.domain()).isEqualTo("two.example");
        assertThat(newest.sentence()).isEqualTo("the dam near Lorrin holds 40 million cubic metres of water");
        assertThat(newest.attribution()).isEqualTo(MINISTER);
        assertThat(newest.agencies()).containsExactly("Wire");
        assertThat(newest.title()).isEqualTo("A title");
        assertThat(newest.source()).isEqualTo("test");
    }

    @Test
    void what_was_checked_of_a_site_is_found_and_what_an_agency_wrote_on_the_pages_of_others() {
        Seen.on("https://one.example/a").checked(DAM, Match.Certainty.CONFIRMED).keep(store());
        Seen.on("https://one.example/b").checked(DAM, Match.Certainty.POSSIBLE).keep(store());
        Seen.on("https://two.example/c")
                .at(NOON.plusSeconds(60))
                .agency("Wire", "wire.example")
                .checked(DAM, Match.Certainty.CONFIRMED)
                .keep(store());

        CheckedPassage own = store().checkedPassages("one.example").getFirst();
        assertThat(store().checkedPassages("one.example")).hasSize(1);
        assertThat(own.page()).isEqualTo(URI.create("https://one.example/a"));
        assertThat(own.day()).isEqualTo("2026-11-20");
        assertThat(own.stance()).isEqualTo(Stance.Leaning.ASSERTS);
        assertThat(own.agency()).isNull();
        CheckedPassage wired = store().checkedPassages("wire.example").getFirst();
        assertThat(wired).isEqualTo(store().checkedPassages("two.example").getFirst());
        assertThat(wired.agency()).isEqualTo("Wire");
        assertThat(wired.agencySite()).isEqualTo("wire.example");
        assertThat(wired.claim()).isEqualTo(own.claim());
        assertThat(store().checkedDomains()).containsExactlyInAnyOrder("one.example", "two.example", "wire.example");
        assertThat(store().checkedPassages("three.example")).isEmpty();
    }

    @Test
    void what_articles_show_is_found_by_whose_text_they_are_and_replaced_with_the_article() {
        ArticleMarks loud = new ArticleMarks(true, true, new ArticleMarks.Headline(true, false), "Correction:", 2, 1);
        ArticleMarks untitled = new ArticleMarks(false, false, null, null, 0, 0);
        Seen.on("https://one.example/a")
                .published("2026-05-03")
                .says(DAM)
                .marked(loud)
                .keep(store());
        Seen.on("https://one.example/b").marked(untitled).keep(store());
        Seen.on("https://one.example/c").says(DAM).keep(store());
        Seen.on("https://two.example/d")
                .agency("Wire", "wire.example")
                .says(DAM)
                .marked(loud)
                .keep(store());

        assertThat(store().readArticles("one.example")).hasSize(2).anySatisfy(article -> {
            assertThat(article.page()).isEqualTo(URI.create("https://one.example/a"));
            assertThat(article.title()).isEqualTo("A title");
            assertThat(article.day()).isEqualTo("2026-05-03");
            assertThat(article.isElsewhere()).isFalse();
            assertThat(article.marks()).isEqualTo(loud);
        });
        assertThat(store().readArticles("one.example"))
                .extracting(ReadArticle::marks)
                .contains(untitled);
        assertThat(store().readArticles("two.example")).isEmpty();
        assertThat(store().readArticles("wire.example"))
                .singleElement()
                .satisfies(article -> assertThat(article.isElsewhere()).isTrue());
        assertThat(store().readDomains()).containsExactlyInAnyOrder("one.example", "wire.example");

        Seen.on("https://one.example/a").says(DAM).marked(untitled).keep(store());
        assertThat(store().readArticles("one.example"))
                .extracting(ReadArticle::marks)
                .containsExactly(untitled, untitled);
    }

    @Test
    void the_same_in_other_words_is_one_claim_and_what_differs_is_not() {
        Seen.on("https://one.example/a")
                .says("The council of Lorrin closed 12 schools in 2024 because of a lack of teachers.")
                .keep(store());
        assertThat(Seen.on("https://two.example/b")
                        .says("The council of Lorrin closed 12 schools in 2024 owing to a lack of teachers.")
                        .says("The council of Lorrin closed 21 schools in 2024 because of a lack of teachers.")
                        .says("The council of Lorrin did not close 12 schools in 2024 because of a lack of teachers.")
                        .says("The council of Morrin closed 12 schools in 2024 because of a lack of teachers.")
                        .keep(store()))
                .isEqualTo(new ClaimStore.Kept(3, 1));
    }

    @Test
    void an_article_seen_again_only_moves_when_it_was_last_seen() {
        Seen.on("https://one.example/a?utm_source=x").says(DAM).keep(store());
        Seen.on("http://www.one.example/a").at(NOON.plusSeconds(3600)).says(DAM).keep(store());

        KeptClaim claim = only();
        assertThat(claim.articles()).isEqualTo(1);
        assertThat(claim.firstSeen()).isEqualTo(NOON);
        assertThat(claim.lastNew()).isEqualTo(NOON);
        assertThat(claim.lastSeen()).isEqualTo(NOON.plusSeconds(3600));
        assertThat(store().size().sightings()).isEqualTo(1);
    }

    @Test
    void a_changed_article_replaces_its_own_claims_and_no_others() {
        String bridge = "The bridge at Lorrin was closed for 3 weeks.";
        Seen.on("https://one.example/a").says(DAM).says(bridge).keep(store());
        Seen.on("https://two.example/b").says(DAM).keep(store());
        Seen.on("https://one.example/a")
                .at(NOON.plusSeconds(60))
                .says("The bridge at Lorrin was closed for 5 weeks.")
                .keep(store());

        assertThat(all())
                .extracting(KeptClaim::text)
                .containsExactlyInAnyOrder(DAM, "The bridge at Lorrin was closed for 5 weeks.");
        assertThat(all()).allSatisfy(claim -> assertThat(claim.articles()).isEqualTo(1));
    }

    @Test
    void matches_are_kept_and_a_confirmed_one_takes_a_claim_out_of_the_queue() {
        Seen.on("https://one.example/a").checked(DAM, Match.Certainty.POSSIBLE).keep(store());
        assertThat(queue()).hasSize(1);
        Seen.on("https://one.example/a").checked(DAM, Match.Certainty.CONFIRMED).keep(store());
        assertThat(queue()).isEmpty();
        assertThat(only().places().getFirst().matches())
                .containsExactly(new KeptPlace.KeptMatch(
                        new KeptCheck("fact-1", "Checkers", URI.create("https://checkers.example/1"), Verdict.FALSE),
                        .97,
                        Match.Certainty.CONFIRMED,
                        Stance.Leaning.ASSERTS,
                        List.of()));
    }

    @Test
    void others_of_the_same_claim_are_kept_with_it_and_go_with_it() {
        FactCheck first = Seen.by("First Desk", "first.example", Verdict.FALSE);
        FactCheck second = Seen.by("Second Desk", "second.example", Verdict.TRUE);
        FactCheck third = Seen.by(null, "third.example", Verdict.FALSE);
        Seen.on("https://one.example/a")
                .checked(DAM, List.of(first, second, third))
                .keep(store());

        KeptPlace.KeptMatch match = onlyMatch();
        assertThat(match.first().publisher()).isEqualTo("First Desk");
        assertThat(match.alike()).extracting(KeptCheck::publisher).containsExactly("Second Desk", null);
        assertThat(match.alike()).extracting(KeptCheck::verdict).containsExactly(Verdict.TRUE, Verdict.FALSE);
        // Who weighs the record of a site must see that fact-checkers disagree.
        assertThat(store().checkedPassages("one.example"))
                .extracting(CheckedPassage::factCheck)
                .containsExactlyInAnyOrder(first.id(), second.id(), third.id());

        Seen.on("https://one.example/a")
                .at(NOON.plusSeconds(60))
                .checked(DAM, List.of(second))
                .keep(store());
        assertThat(onlyMatch().checks()).extracting(KeptCheck::id).containsExactly(second.id());
    }

    @Test
    void what_is_shown_first_of_one_match_is_not_hidden_among_the_others_of_another() {
        FactCheck first = Seen.by("First Desk", "first.example", Verdict.FALSE);
        FactCheck second = Seen.by("Second Desk", "second.example", Verdict.TRUE);
        MatchedClaim one = Seen.on("x")
                .checked(DAM, List.of(first, second))
                .sighting()
                .claims()
                .getFirst();
        MatchedClaim other =
                Seen.on("x").checked(DAM, List.of(second)).sighting().claims().getFirst();
        MatchedClaim both = new MatchedClaim(
                one.claim(),
                Stream.concat(one.matches().stream(), other.matches().stream()).toList());
        Sighting plain = Seen.on("https://one.example/a").sighting();
        store().keep(new Sighting(
                plain.source(), plain.article(), List.of(both), plain.provenance(), plain.marks(), plain.seen()));

        assertThat(only().places().getFirst().matches())
                .extracting(match -> match.first().id())
                .containsExactly(first.id(), second.id());
    }

    private KeptPlace.KeptMatch onlyMatch() {
        assertThat(only().places()).hasSize(1);
        assertThat(only().places().getFirst().matches()).hasSize(1);
        return only().places().getFirst().matches().getFirst();
    }

    @Test
    void the_queue_is_ordered_by_spread_worth_and_age() {
        Seen.on("https://one.example/1")
                .says("The harbour of Tarn was dredged in 1999.")
                .keep(store());
        for (String site : List.of("one", "two", "three")) {
            Seen.on("https://" + site + ".example/2")
                    .says("The harbour of Tarn was dredged in 2001.")
                    .keep(store());
        }
        Seen.on("https://one.example/3")
                .worth(.4)
                .says("The harbour of Tarn was dredged in 2002.")
                .keep(store());
        Seen.on("https://one.example/4")
                .at(NOON.minus(Duration.ofDays(6)))
                .says("The harbour of Tarn was dredged in 2003.")
                .keep(store());

        List<KeptClaim> queue = queue();
        assertThat(queue)
                .extracting(c -> c.text().replaceAll("\\D", ""))
                .containsExactly("2001", "1999", "2002", "2003");
        // log2(1 + 3) × .8, then log2(2) × .8, log2(2) × .4 and, two half-lives ago, log2(2) × .8 ÷ 4.
        assertThat(queue)
                .extracting(KeptClaim::score)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(1.6, .8, .4, .2);
    }

    @Test
    void copies_of_one_agency_count_once() {
        for (String site : List.of("one", "two", "three")) {
            Seen.on("https://" + site + ".example/a")
                    .agency("Wire", "wire.example")
                    .says(DAM)
                    .keep(store());
        }
        Seen.on("https://four.example/a").says(DAM).keep(store());
        assertThat(only().sites()).isEqualTo(4);
        assertThat(only().voices()).isEqualTo(2);
    }

    @Test
    void what_private_persons_say_is_not_listed_but_counted() {
        Seen.on("https://one.example/a")
                .says(DAM, Seen.person("Petra Holm", "a neighbour"))
                .keep(store());
        assertThat(queue()).isEmpty();
        assertThat(all()).isEmpty();
        assertThat(store().heldBack(Wanted.ALL)).isEqualTo(1);

        Seen.on("https://two.example/b").says(DAM, MINISTER).keep(store());
        assertThat(only().places()).extracting(KeptPlace::attribution).containsExactly(MINISTER);
        assertThat(store().heldBack(Wanted.ALL)).isZero();
    }

    @Test
    void a_name_without_a_role_is_listed_when_it_is_cited_elsewhere_with_a_public_one() {
        Seen.on("https://one.example/a")
                .says(DAM, Seen.person("Ana Kovar", null))
                .keep(store());
        assertThat(queue()).isEmpty();
        Seen.on("https://two.example/b")
                .says("The dam at Ost was built in 1931.", MINISTER)
                .keep(store());
        assertThat(queue()).hasSize(2);
    }

    @Test
    void claims_are_found_by_words_site_person_language_and_time() {
        Seen.on("https://news.one.co.uk/a").says(DAM, MINISTER).keep(store());
        Seen.on("https://two.example/b")
                .in("de")
                .at(NOON.plusSeconds(60))
                .says("Der Damm bei Lorrin fasst 50 Millionen Kubikmeter.")
                .keep(store());

        assertThat(found(Wanted.ALL.withWords("WATER dam"))).containsExactly(DAM);
        assertThat(found(Wanted.ALL.withWords("wat"))).isEmpty();
        assertThat(found(Wanted.ALL.withWords("wat*"))).containsExactly(DAM);
        assertThat(found(Wanted.ALL.withWords("%"))).isEmpty();
        assertThat(found(Wanted.ALL.withWords("lorrin"))).hasSize(2);
        assertThat(found(new Wanted(null, "one.co.uk", null, null, null, null))).containsExactly(DAM);
        assertThat(found(new Wanted(null, "news.one.co.uk", null, null, null, null)))
                .containsExactly(DAM);
        assertThat(found(new Wanted(null, null, "ana kovar", null, null, null))).containsExactly(DAM);
        assertThat(found(new Wanted(null, null, null, "de", null, null))).hasSize(1);
        assertThat(found(new Wanted(null, null, null, null, NOON.plusSeconds(30), null)))
                .hasSize(1);
        assertThat(found(new Wanted(null, null, null, null, null, NOON.plusSeconds(30))))
                .containsExactly(DAM);
    }

    @Test
    void claims_in_other_languages_are_kept_once_when_they_are_equal() {
        String german = "Der Damm bei Lorrin fasst 50 Millionen Kubikmeter.";
        Seen.on("https://one.example/a").in("de").says(german).keep(store());
        assertThat(Seen.on("https://two.example/a")
                        .in("de-AT")
                        .says(german)
                        .keep(store())
                        .knownClaims())
                .isEqualTo(1);
    }

    @Test
    void all_are_handed_over_page_by_page() {
        Seen seen = Seen.on("https://one.example/long").in("xx");
        for (int i = 0; i < 1203; i++) {
            seen.says("Wert " + i);
        }
        seen.keep(store());
        assertThat(all()).extracting(KeptClaim::text).hasSize(1203).doesNotHaveDuplicates();
    }

    @Test
    void visits_are_remembered_whole() {
        URI uri = URI.create("https://one.example/feed?a=1");
        assertThat(store().visited(uri)).isNull();
        Visited first = new Visited(uri, NOON, new Validators("\"x\"", "Fri"), "abc", "fetched", 0, null);
        store().visited(first);
        assertThat(store().visited(uri)).isEqualTo(first);
        Visited second = new Visited(uri, NOON.plusMillis(1), Validators.NONE, null, "failed", 3, NOON.plusSeconds(9));
        store().visited(second);
        assertThat(store().visited(uri)).isEqualTo(second);
    }

    @Test
    void of_each_kind_of_observation_the_latest_is_kept() {
        assertThat(store().observations("one.example")).isNull();
        URI about = URI.create("https://one.example/about");
        Observation old = new Observation(Observation.Kind.ABOUT, false, about, NOON, null);
        Observation https = new Observation(Observation.Kind.HTTPS, true, about, NOON, "yes");
        Observation later =
                new Observation(Observation.Kind.ABOUT, true, about, NOON.plusSeconds(1), "Lorrin Media Ltd");
        store().keep(new SiteObservations("one.example", List.of(old, https)));
        store().keep(new SiteObservations("one.example", List.of(later)));
        store().keep(new SiteObservations("one.example", List.of(old)));
        assertThat(store().observations("one.example"))
                .isEqualTo(new SiteObservations("one.example", List.of(later, https)));
    }

    @Test
    void hostile_text_is_kept_as_it_is() {
        String bad = "Robert'); drop table claims; -- 100% \\ \" \u202E :name ?1 " + "x".repeat(5_000);
        Seen.on("https://one.example/a?q='").says(bad).keep(store());
        assertThat(only().text()).isEqualTo(bad);
    }

    @Test
    void a_character_that_no_database_holds_is_left_out() {
        Seen.on("https://one.example/a")
                .says("The dam\u0000 near Lorrin \uD800 leaks.")
                .keep(store());
        assertThat(only().text()).startsWith("The dam near Lorrin").endsWith("leaks.");
    }

    private List<String> found(Wanted wanted) {
        return store().search(wanted, 50).stream().map(KeptClaim::text).toList();
    }

    private List<KeptClaim> queue() {
        Instant now = NOON;
        return store().queue(Wanted.ALL, Urgency.USUAL, now, 50);
    }
}
