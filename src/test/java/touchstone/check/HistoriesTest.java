package touchstone.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.model.Attribution;
import touchstone.model.FactCheck;
import touchstone.model.History;
import touchstone.model.History.Part;
import touchstone.model.Match;
import touchstone.model.Outlet;
import touchstone.model.PublisherTier;
import touchstone.model.Stance.Leaning;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** What counts against a source, with a real index of fact-checks and a real store of articles. */
class HistoriesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String SITE = "tarn-herald.com";
    private static final Attribution MAYOR = Seen.person("Ana Kovar", "mayor of Tarn");
    private static final FactFeed FEED =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    @TempDir
    private Path data;

    private final List<FactCheck> facts = new ArrayList<>();
    private ClaimStore store;

    @BeforeEach
    void open() {
        store = ClaimStore.open(data, Seen.ENCODERS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_claim_that_the_site_is_named_for_counts() {
        fact("1", "The lake of Tarn was drained at night.").by(SITE).add();
        History history = history();

        assertThat(history.counted().checked()).isOne();
        assertThat(history.counted().adverse()).isOne();
        assertThat(history.published()).extracting(FactCheck::id).containsExactly("1");
    }

    @Test
    void only_verified_fact_checkers_and_ratings_of_truth_count() {
        fact("1", "The lake was drained.").by(SITE).from("somebody-checks.com").add();
        fact("2", "The mayor sold the mill.").by(SITE).rated("Unproven").add();
        History history = history();

        assertThat(history.counted().checked()).isZero();
        assertThat(history.cases()).hasSize(2).noneMatch(History.Case::counts);
    }

    @Test
    void one_claim_counts_once_whoever_checked_it() {
        fact("1", "The lake of Tarn was drained at night by the army.").by(SITE).add();
        fact("2", "Lake of Tarn was drained at night by the army")
                .by(SITE)
                .from("snopes.com")
                .add();
        fact("3", "The lake of Tarn was drained 3 times at night by the army.")
                .by(SITE)
                .add();
        History history = history();

        assertThat(history.counted().checked()).isEqualTo(2);
        assertThat(history.cases()).anyMatch(c -> c.alike().size() == 1);
    }

    @Test
    void where_verified_fact_checkers_contradict_each_other_nothing_counts() {
        fact("1", "The lake of Tarn was drained at night.").by(SITE).add();
        fact("2", "The lake of Tarn was drained at night.")
                .by(SITE)
                .from("snopes.com")
                .rated("True")
                .add();
        History history = history();

        assertThat(history.counted().checked()).isZero();
        assertThat(history.cases().getFirst().isDisputed()).isTrue();
    }

    @Test
    void an_address_on_the_site_alone_is_no_claim_of_the_site() {
        fact("1", "The lake was drained.")
                .by("Ana Kovar")
                .at("https://www.tarn-herald.com/kovar")
                .add();
        History history = history();

        assertThat(history.cases()).extracting(History.Case::part).containsExactly(Part.CARRIED);
        assertThat(history.counted().checked()).isZero();
    }

    @Test
    void the_host_of_an_address_is_named_by_nobody() {
        fact("1", "The lake was drained.")
                .by(SITE)
                .at("https://www.tarn-herald.com/lake-was-never-drained")
                .add();
        History history = history();

        assertThat(history.cases()).extracting(History.Case::part).containsExactly(Part.CARRIED);
        assertThat(history.counted().checked()).isZero();
    }

    @Test
    void an_address_beside_the_name_of_the_outlet_is() {
        fact("1", "The lake was drained.")
                .by("Tarn Herald")
                .at("https://tarn-herald.com/lake")
                .add();

        assertThat(history().cases().getFirst().part()).isEqualTo(Part.MADE);
        assertThat(history().cases().getFirst().where()).hasToString("https://tarn-herald.com/lake");
    }

    @Test
    void what_an_article_asserts_in_its_own_voice_counts_with_its_page_and_day() {
        fact("1", "The lake was drained.").add();
        Seen.on("https://tarn-herald.com/a")
                .checked("The lake was drained.", facts.getFirst(), Leaning.ASSERTS)
                .keep(store);
        History history = history();

        assertThat(history.counted().adverse()).isOne();
        assertThat(history.cases().getFirst().where()).hasToString("https://tarn-herald.com/a");
        assertThat(history.cases().getFirst().said()).isEqualTo("2026-11-20");
    }

    @Test
    void what_a_site_denies_or_reports_never_counts_against_it() {
        fact("1", "The lake was drained.").add();
        fact("2", "The mill burns every spring.").add();
        fact("3", "Bread is forbidden in Tarn.").add();
        Seen.on("https://tarn-herald.com/a")
                .checked("The lake was drained.", facts.get(0), Leaning.DENIES)
                .keep(store);
        Seen.on("https://tarn-herald.com/b")
                .checked("The mill burns.", facts.get(1), Leaning.REPORTS)
                .keep(store);
        Seen.on("https://tarn-herald.com/c")
                .checked("Bread is forbidden.", MAYOR, facts.get(2), Leaning.ASSERTS)
                .keep(store);
        History history = history();

        assertThat(history.cases())
                .extracting(History.Case::part)
                .containsExactlyInAnyOrder(Part.DENIED, Part.REPORTED, Part.REPORTED);
        assertThat(history.counted().checked()).isZero();
    }

    @Test
    void an_article_that_was_read_outdoes_what_a_fact_check_says_of_its_address() {
        fact("1", "The lake was drained.")
                .by(SITE)
                .at("https://tarn-herald.com/a")
                .add();
        Seen.on("https://tarn-herald.com/a")
                .checked("The lake was drained.", facts.getFirst(), Leaning.DENIES)
                .keep(store);

        assertThat(history().cases()).extracting(History.Case::part).containsExactly(Part.DENIED);
    }

    @Test
    void copies_of_an_agency_are_counted_to_the_agency_once_and_told_to_those_who_carry_them() {
        fact("1", "The lake was drained.").add();
        for (String site : List.of("tarn-herald.com", "morrin-times.com", "lorrin-post.com")) {
            Seen.on("https://" + site + "/a")
                    .agency("Tarn Wire", "tarn-wire.com")
                    .checked("The lake was drained.", facts.getFirst(), Leaning.ASSERTS)
                    .keep(store);
        }
        History page = history();
        History agency = history("tarn-wire.com");

        assertThat(page.counted().checked()).isZero();
        assertThat(page.cases().getFirst().part()).isEqualTo(Part.REPUBLISHED);
        assertThat(page.cases().getFirst().behind()).isEqualTo("Tarn Wire");
        assertThat(agency.counted().checked()).isOne();
        assertThat(agency.cases()).hasSize(1);
    }

    @Test
    void the_same_claim_on_many_pages_of_a_site_counts_once() {
        fact("1", "The lake was drained.").add();
        for (int i = 0; i < 5; i++) {
            Seen.on("https://tarn-herald.com/" + i)
                    .at(Seen.NOON.plusSeconds(i))
                    .checked("The lake was drained.", facts.getFirst(), Leaning.ASSERTS)
                    .keep(store);
        }
        assertThat(history().counted().checked()).isOne();
    }

    @Test
    void possible_matches_and_the_word_of_private_persons_are_left_out() {
        fact("1", "The lake was drained.").add();
        Seen.on("https://tarn-herald.com/a")
                .checked(
                        "The lake was drained.",
                        Attribution.NONE,
                        facts.getFirst(),
                        Leaning.ASSERTS,
                        Match.Certainty.POSSIBLE)
                .keep(store);
        Seen.on("https://tarn-herald.com/b")
                .checked("The lake was drained.", Seen.person("Jo Private", null), facts.getFirst(), Leaning.ASSERTS)
                .keep(store);

        assertThat(history().cases()).isEmpty();
    }

    @Test
    void a_fact_check_that_was_taken_back_no_longer_counts() throws IOException {
        fact("1", "The lake was drained.").add();
        Seen.on("https://tarn-herald.com/a")
                .checked("The lake was drained.", facts.getFirst(), Leaning.ASSERTS)
                .keep(store);
        assertThat(history().counted().checked()).isOne();
        intake().withdraw(List.of("1"), new Origin("test", false), data);

        assertThat(history(SITE, false).cases()).isEmpty();
    }

    @Test
    void a_fact_checker_is_no_witness_in_its_own_cause() {
        fact("1", "The lake was drained.").by("snopes.com").from("snopes.com").add();

        assertThat(history("snopes.com").cases()).isEmpty();
    }

    @Test
    void claims_fade_with_age_and_the_share_is_smoothed() {
        fact("1", "The lake was drained.").by(SITE).on("2026-11-23").add();
        fact("2", "Bread is forbidden in the valley.").by(SITE).on("2024-11-23").add();
        History.Counted counted = history().counted();

        assertThat(counted.adverse()).isEqualTo(2);
        assertThat(counted.weighedAdverse()).isEqualTo(1.5, within(.001));
        assertThat(counted.share()).isEqualTo(2.5 / 3.5, within(.001)); // (wrong + 1) / (all + 2)
        assertThat(History.NONE.counted().share()).isEqualTo(.5);
    }

    private History history() {
        return history(SITE);
    }

    private History history(String site) {
        return history(site, true);
    }

    private History history(String site, boolean importing) {
        try {
            if (importing) {
                intake().put(facts, new Origin("test", false), data);
            }
            Outlet outlet = new Outlet("Tarn Herald", List.of(), SITE, Outlet.Kind.PAPER, null);
            try (Corpus corpus = Objects.requireNonNull(Corpora.openCurrent(data, Seen.ENCODERS))) {
                return Histories.of(
                        corpus, site, site.equals(SITE) ? outlet : null, store.checkedPassages(site), TODAY);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FactImport intake() {
        return new FactImport(FEED, Seen.ENCODERS, InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")))
                .wordsOnly();
    }

    private Fact fact(String id, String claim) {
        return new Fact(id, claim);
    }

    /** A fact-check for tests, of a verified publisher unless it says otherwise. */
    private final class Fact {

        private final String id;
        private final String claim;
        private @Nullable String claimant;
        private String publisher = "politifact.com";
        private String rating = "False";
        private String day = "2026-11-01";
        private final List<URI> places = new ArrayList<>();

        Fact(String id, String claim) {
            this.id = id;
            this.claim = claim;
        }

        Fact by(String who) {
            claimant = who;
            return this;
        }

        Fact from(String domain) {
            publisher = domain;
            return this;
        }

        Fact rated(String words) {
            rating = words;
            return this;
        }

        Fact on(String date) {
            day = date;
            return this;
        }

        Fact at(String address) {
            places.add(URI.create(address));
            return this;
        }

        void add() {
            facts.add(FEED.known(new FactCheck(
                    id,
                    claim,
                    false,
                    null,
                    claimant,
                    null,
                    publisher,
                    publisher,
                    PublisherTier.SELF_DECLARED,
                    URI.create("https://" + publisher + "/" + id),
                    LocalDate.parse(day),
                    rating,
                    Verdict.UNRATED,
                    "en",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    places)));
        }
    }
}
