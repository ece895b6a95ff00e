package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.ArticleMarks;
import touchstone.model.FactCheck;
import touchstone.model.History;
import touchstone.model.Link;
import touchstone.model.Observation;
import touchstone.model.Observation.Kind;
import touchstone.model.Outlet;
import touchstone.model.Practice;
import touchstone.model.PublisherTier;
import touchstone.model.ReadArticle;
import touchstone.model.SiteFacts;
import touchstone.model.SiteObservations;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Band;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.State;
import touchstone.model.Verdict;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Rulebook;

class SourceScorerTest {

    private static final Path RULES = Path.of("rules");
    private static final SourceScorer SCORER = SourceScorer.of(RuleSet.load(RULES));

    private static final List<Link> GOOD_LINKS = List.of(
            link("About us", "/about"),
            link("Contact us", "/contact"),
            link("Corrections", "/corrections"),
            link("Editorial standards", "/standards"),
            link("Code of ethics", "/ethics"),
            link("How we are funded", "/funding"),
            link("Our team", "/our-team"));

    @TempDir
    Path folder;

    @Test
    void contributionsAddUpToTheScore() {
        for (String domain : List.of("reuters.com", "infowars.com", "cnn.com", "breitbart.com", "dailymail.co.uk")) {
            SourceScore score = score(domain, GOOD_LINKS, History.NONE);

            assertThat(score.contributions().stream()
                            .mapToInt(Contribution::points)
                            .sum())
                    .as(domain)
                    .isEqualTo(score.score())
                    .isBetween(0, 100);
        }
    }

    @Test
    void anUnknownDomainGetsNoNumber() {
        SourceScore score = score("nobody-has-rated-this.example", List.of(), History.NONE);

        assertThat(score.score()).isNull();
        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
        assertThat(score.coverage()).isZero();
        assertThat(score.contributions()).isEmpty();
        assertThat(score.criteria()).allMatch(c -> c.state() == State.NOT_OBSERVED);
    }

    @Test
    void aTidySiteWithoutRatingsStaysUnknown() {
        SourceScore score = score("nobody-has-rated-this.example", GOOD_LINKS, History.NONE);

        assertThat(score.score()).isNull();
        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
        assertThat(score.criteria()).anyMatch(c -> c.state() == State.MET);
    }

    @Test
    void aTextWithoutAnAddressIsNotObserved() {
        SiteFacts facts = new SiteFacts(null, null, null, List.of(), null);
        SourceScore score = SCORER.score(SourceRole.PAGE, facts, History.NONE);

        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
        assertThat(score.domain()).isNull();
        assertThat(score.criteria().getFirst().message()).contains("not observed");
    }

    @Test
    void satireAndPlatformsGetAKindInsteadOfANumber() {
        SourceScore satire = score("theonion.com", List.of(), History.NONE);
        assertThat(satire.kind()).isEqualTo("satire");
        assertThat(satire.score()).isNull();
        assertThat(satire.band()).isEqualTo(Band.NOT_RATED);

        assertThat(score("someone.wordpress.com", List.of(), History.NONE).kind())
                .isEqualTo("platform");
        assertThat(score("www.facebook.com", List.of(), History.NONE).band()).isEqualTo(Band.NOT_RATED);
    }

    @Test
    void aUserOfAPlatformWhoIsRatedByNameIsNotThePlatform() throws IOException {
        SourceScorer own = with("someone.wordpress.com", .1, null);

        SourceScore score = own.score(SourceRole.PAGE, facts("someone.wordpress.com", List.of()), History.NONE);

        assertThat(score.band()).isEqualTo(Band.VERY_LOW);
    }

    @Test
    void aSiteThatSaysItIsSatireIsBelieved() {
        SourceScore score = score(
                "nobody-has-rated-this.example",
                List.of(link("Satire disclaimer", "/satire-disclaimer")),
                History.NONE);

        assertThat(score.kind()).isEqualTo("satire");
        assertThat(score.band()).isEqualTo(Band.NOT_RATED);
    }

    @Test
    void anOutletOfTheTableGivesNameAndKind() {
        Outlet outlet = new Outlet("Reuters", List.of(), "reuters.com", Outlet.Kind.AGENCY, null);
        SourceScore score =
                SCORER.score(SourceRole.AGENCY, new SiteFacts(null, null, outlet, List.of(), null), History.NONE);

        assertThat(score.name()).isEqualTo("Reuters");
        assertThat(score.kind()).isEqualTo("agency");
        assertThat(score.band()).isEqualTo(Band.HIGH);
    }

    @Test
    void oneMoreGoodFindingNeverLowers() throws IOException {
        Random random = new Random(1);
        for (int round = 0; round < 20; round++) {
            double rating = random.nextDouble();
            SourceScorer scorer = with("site.example", rating, random.nextBoolean() ? random.nextDouble() : null);
            List<Link> links = new ArrayList<>(GOOD_LINKS);
            Collections.shuffle(links, random);
            int before = points(scorer, links.subList(0, 0));
            for (int n = 1; n <= links.size(); n++) {
                int after = points(scorer, links.subList(0, n));
                assertThat(after).isGreaterThanOrEqualTo(before);
                before = after;
            }
        }
    }

    @Test
    void aBetterRatingNeverLowers() throws IOException {
        int before = -1;
        for (int value = 0; value <= 20; value++) {
            int after = points(with("site.example", value / 20.0, null), GOOD_LINKS);
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
    }

    @Test
    void aSecondGoodRatingNeverLowers() throws IOException {
        for (double expert : new double[] {.1, .5, .7, .95}) {
            int one = points(with("site.example", expert, null), List.of());
            int two = points(with("site.example", expert, .85), List.of());
            assertThat(two).isGreaterThanOrEqualTo(one);
        }
    }

    @Test
    void whatIsMissingNeverLowers() throws IOException {
        SourceScorer scorer = with("site.example", .7, null);

        // 45 points from one half to one: a rating of .7 gives 18 of them, and silence about all else takes none away
        assertThat(points(scorer, List.of())).isEqualTo(68);
    }

    @Test
    void aSiteCannotMakeItselfReliable() throws IOException {
        for (double expert = 0; expert <= .6; expert += .05) {
            SourceScorer scorer = with("site.example", expert, null);
            boolean reliableBefore = points(scorer, List.of()) >= Bands.RELIABLE;
            boolean reliableAfter = points(scorer, GOOD_LINKS) >= Bands.RELIABLE;
            assertThat(reliableAfter).isEqualTo(reliableBefore);
        }
    }

    @Test
    void claimsFoundWrongLowerTheScoreAndAClaimCountsOnce() {
        SourceScore clean = score("cnn.com", List.of(), History.NONE);
        SourceScore few = score("cnn.com", List.of(), wrong(4, PublisherTier.VERIFIED));
        SourceScore many = score("cnn.com", List.of(), wrong(10, PublisherTier.VERIFIED));
        List<FactCheck> twice = new ArrayList<>(wrong(4, PublisherTier.VERIFIED).published());
        twice.addAll(wrong(4, PublisherTier.VERIFIED).published());

        assertThat(many.score()).isLessThan(few.score());
        assertThat(few.score()).isLessThan(clean.score());
        assertThat(score("cnn.com", List.of(), new History(twice)).score()).isEqualTo(few.score());
    }

    @Test
    void unverifiedFactCheckersCannotLowerAScore() {
        assertThat(score("cnn.com", List.of(), wrong(10, PublisherTier.SELF_DECLARED))
                        .score())
                .isEqualTo(score("cnn.com", List.of(), History.NONE).score());
    }

    @Test
    void everyRatingIsSaidWithRaterAndDate() {
        assertThat(score("nytimes.com", List.of(), History.NONE).contributions())
                .filteredOn(c -> c.rule().startsWith("reputation/"))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c.message()).matches(".+, as of \\d{4}-\\d\\d-\\d\\d, says .+\\."));
    }

    @Test
    void whatAVisitFoundIsSaidWithAddressAndDay() throws IOException {
        SourceScore score = with("site.example", .8, null)
                .score(SourceRole.PAGE, seen("site.example", List.of(), Kind.CORRECTIONS), History.NONE);

        assertThat(score.contributions())
                .filteredOn(c -> c.rule().equals("transparency/corrections-policy-seen"))
                .singleElement()
                .satisfies(c -> assertThat(c.points()).isEqualTo(3))
                .satisfies(c -> assertThat(c.message())
                        .contains("https://site.example/corrections")
                        .contains("2026-01-10"));
    }

    @Test
    void aPageThatIsLinkedAndWasSeenCountsOnce() throws IOException {
        SourceScorer scorer = with("site.example", .8, null);
        List<Link> links = List.of(link("Corrections", "/corrections"));
        SourceScore linked = scorer.score(SourceRole.PAGE, facts("site.example", links), History.NONE);
        SourceScore both = scorer.score(SourceRole.PAGE, seen("site.example", links, Kind.CORRECTIONS), History.NONE);

        assertThat(both.score()).isEqualTo(linked.score());
        assertThat(both.contributions())
                .filteredOn(c -> c.criterion().equals("accuracy"))
                .extracting(Contribution::rule)
                .containsExactly("transparency/corrections-policy-seen");
    }

    @Test
    void whatAVisitDidNotFindIsNoBadMark() throws IOException {
        SourceScorer scorer = with("site.example", .8, null);
        List<Observation> missing = Arrays.stream(Kind.values())
                .map(kind -> observation(kind, false))
                .toList();
        SiteFacts facts = new SiteFacts(
                "site.example", null, null, List.of(), null, new SiteObservations("site.example", missing));

        assertThat(scorer.score(SourceRole.PAGE, facts, History.NONE))
                .isEqualTo(scorer.score(SourceRole.PAGE, facts("site.example", List.of()), History.NONE));
    }

    @Test
    void oneMoreThingSeenNeverLowers() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            SourceScorer scorer = with("site.example", random.nextDouble(), null);
            List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
            Collections.shuffle(kinds, random);
            List<Link> links = random.nextBoolean() ? GOOD_LINKS : List.of();
            int before = points(scorer, links);
            for (int n = 1; n <= kinds.size(); n++) {
                Kind[] some = kinds.subList(0, n).toArray(Kind[]::new);
                Integer after = scorer.score(SourceRole.PAGE, seen("site.example", links, some), History.NONE)
                        .score();
                assertThat(after).isGreaterThanOrEqualTo(before);
                before = after == null ? -1 : after;
            }
        }
    }

    @Test
    void aVisitedSiteWithoutRatingsStaysUnknown() {
        SourceScore score = SCORER.score(
                SourceRole.PAGE, seen("nobody-has-rated-this.example", List.of(), Kind.values()), History.NONE);

        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
        assertThat(score.score()).isNull();
    }

    @Test
    void whatArticlesShowMovesAScoreALittleAndOnlyWhereThereAreEnough() throws IOException {
        SourceScorer scorer = with("site.example", .8, null);
        int before = points(scorer, Practice.NONE);

        assertThat(points(scorer, practice(19, 0, 0, 19, 5))).isEqualTo(before);
        assertThat(points(scorer, practice(19, 19, 19, 0, 0))).isEqualTo(before);
        assertThat(points(scorer, practice(60, 0, 0, 60, 5))).isBetween(before + 1, before + 5);
        assertThat(points(scorer, practice(60, 60, 60, 0, 0))).isBetween(before - 6, before - 1);
        assertThat(points(with("site.example", .55, null), practice(200, 0, 0, 200, 50)))
                .as("never reliable by what it does itself")
                .isLessThan(Bands.RELIABLE);
    }

    @Test
    void oneMoreLoudHeadlineNeverRaisesAndOneMoreSourceOrCorrectionNeverLowers() throws IOException {
        SourceScorer scorer = with("site.example", .8, null);
        for (int n = 1; n <= 40; n++) {
            assertThat(points(scorer, practice(40, n, 3, 20, 1)))
                    .isLessThanOrEqualTo(points(scorer, practice(40, n - 1, 3, 20, 1)));
            assertThat(points(scorer, practice(40, 3, n, 20, 1)))
                    .isLessThanOrEqualTo(points(scorer, practice(40, 3, n - 1, 20, 1)));
            assertThat(points(scorer, practice(40, 3, 3, n, 1)))
                    .isGreaterThanOrEqualTo(points(scorer, practice(40, 3, 3, n - 1, 1)));
            assertThat(points(scorer, practice(40, 3, 3, 20, n)))
                    .isGreaterThanOrEqualTo(points(scorer, practice(40, 3, 3, 20, n - 1)));
        }
    }

    @Test
    void thatArticlesNameNobodyAreUnsignedOrUncorrectedIsNoBadMark() throws IOException {
        SourceScorer scorer = with("site.example", .8, null);

        assertThat(points(scorer, practice(60, 12, 6, 0, 0))).isEqualTo(points(scorer, Practice.NONE));
    }

    @Test
    void agreementRaisesConfidence() throws IOException {
        SourceScore alone =
                with("site.example", .8, null).score(SourceRole.PAGE, facts("site.example", List.of()), History.NONE);
        SourceScore agreed =
                with("site.example", .8, .85).score(SourceRole.PAGE, facts("site.example", List.of()), History.NONE);
        SourceScore split =
                with("site.example", .2, .85).score(SourceRole.PAGE, facts("site.example", List.of()), History.NONE);

        assertThat(agreed.confidence()).isGreaterThan(alone.confidence());
        assertThat(split.confidence()).isLessThan(alone.confidence());
    }

    @Test
    void withoutListsNothingIsBandedReliable() {
        SourceScore score =
                SCORER.withoutLists().score(SourceRole.PAGE, facts("reuters.com", GOOD_LINKS), History.NONE);

        assertThat(score.band()).isEqualTo(Band.UNKNOWN);
    }

    @Test
    void messagesNeverCallNames() {
        for (String domain : List.of("infowars.com", "breitbart.com", "rt.com")) {
            assertThat(score(domain, GOOD_LINKS, wrong(9, PublisherTier.VERIFIED))
                            .contributions())
                    .allSatisfy(c -> assertThat(c.message().toLowerCase(Locale.ROOT))
                            .doesNotContain("fake news", "liar", "lies", "propaganda"));
        }
    }

    private static SourceScore score(String domain, List<Link> links, History history) {
        return SCORER.score(SourceRole.PAGE, facts(domain, links), history);
    }

    private static int points(SourceScorer scorer, List<Link> links) {
        Integer score = scorer.score(SourceRole.PAGE, facts("site.example", links), History.NONE)
                .score();
        return score == null ? -1 : score;
    }

    private static int points(SourceScorer scorer, Practice practice) {
        Integer score = scorer.score(SourceRole.PAGE, facts("site.example", List.of()), History.NONE, practice)
                .score();
        return score == null ? -1 : score;
    }

    /**
     * Articles with two claims each.
     *
     * @param loud how many have loud headlines
     * @param more how many have headlines that say more than their text
     * @param named how many name a source, bear a byline and a date
     * @param corrected how many carry a note
     */
    private static Practice practice(int articles, int loud, int more, int named, int corrected) {
        List<ReadArticle> all = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            ArticleMarks marks = new ArticleMarks(
                    i < named,
                    i < named,
                    new ArticleMarks.Headline(i < loud, i < more),
                    i < corrected ? "Correction:" : null,
                    2,
                    i < named ? 1 : 0);
            URI page = URI.create("https://site.example/" + i);
            all.add(new ReadArticle(page, "Title", LocalDate.of(2026, 5, 3), "story " + i, false, marks));
        }
        return Practice.of(all, LocalDate.of(2026, 5, 3));
    }

    private static SiteFacts facts(String domain, List<Link> links) {
        return new SiteFacts(domain, null, null, links, null);
    }

    private static SiteFacts seen(String domain, List<Link> links, Kind... kinds) {
        List<Observation> all =
                Arrays.stream(kinds).map(kind -> observation(kind, true)).toList();
        return new SiteFacts(domain, null, null, links, null, new SiteObservations(domain, all));
    }

    private static Observation observation(Kind kind, boolean found) {
        URI at = URI.create("https://site.example/" + kind.name().toLowerCase(Locale.ROOT));
        return new Observation(kind, found, at, Instant.parse("2026-01-10T08:00:00Z"), null);
    }

    private static Link link(String text, String path) {
        return new Link(URI.create("https://site.example" + path), text, null);
    }

    private static History wrong(int claims, PublisherTier tier) {
        List<FactCheck> checks = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            checks.add(new FactCheck(
                    "c" + i,
                    "Claim " + i,
                    true,
                    null,
                    null,
                    null,
                    "Checker",
                    null,
                    tier,
                    null,
                    LocalDate.of(2026, 1, 1),
                    "False",
                    Verdict.FALSE,
                    "en"));
        }
        return new History(checks);
    }

    /** The shipped rules with lists that know one domain. */
    private SourceScorer with(String domain, double expert, @Nullable Double community) throws IOException {
        Path rules = Files.createTempDirectory(folder, "rules");
        for (String area : List.of("reputation", "transparency", "history", "practice")) {
            Files.createDirectories(rules.resolve(area));
            try (var files = Files.newDirectoryStream(RULES.resolve(area), "*.yaml")) {
                for (Path file : files) {
                    Files.copy(file, rules.resolve(area).resolve(file.getFileName()));
                }
            }
        }
        Files.copy(RULES.resolve("criteria.tsv"), rules.resolve("criteria.tsv"));
        list(rules, "expert", domain, expert);
        if (community != null) {
            list(rules, "community", domain, community);
        }
        return SourceScorer.of(RuleSet.lazy(Rulebook.open(rules)));
    }

    private static void list(Path rules, String family, String domain, double value) throws IOException {
        Files.writeString(
                rules.resolve("reputation/" + family + ".tsv"),
                "# rater: Desk\n# family: " + family + "\n# rank: 1\n# date: 2026-01-01\n# scale: linear\n"
                        + "# source: test\n# SPDX-License-Identifier: CC0-1.0\n" + domain + "\t" + value + "\n");
    }
}
