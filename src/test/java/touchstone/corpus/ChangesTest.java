package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.FactImport.Imported;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.model.FactCheck.Correction;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/** What becomes of fact-checks that come again; none of them is in English, so that nothing is encoded. */
class ChangesTest {

    private static final Origin FEED = new Origin("https://feed.example/all.json", true);
    private static final Origin MIRROR = new Origin("a mirror", true);
    private static final Origin PAGE = new Origin("a page", false);

    @TempDir
    Path data;

    private final Encoders unused = new Encoders();
    private InstantSource clock = Facts.MONDAY;

    @Test
    void whatAFeedNoLongerHasIsWithdrawnAndKeptAndRestoredWhenItIsBack() throws IOException {
        put(FEED, fact("a"), fact("b"), fact("c"));
        assertThat(put(FEED, fact("a"), fact("c"))).isEqualTo(new Changes(0, 0, 0, 1, 0, 2));
        assertThat(ids()).isEqualTo("a c");
        try (Corpus corpus = open()) {
            assertThat(corpus.candidates("Behauptung b über den Hafen", "de", 9))
                    .noneMatch(c -> c.factCheck().id().equals("b"));
            assertThat(corpus.about("seite-news.de")).hasSize(2);
            assertThat(corpus.withdrawn()).isEqualTo(1);
        }
        assertThat(record("b").withdrawn()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(put(FEED, fact("a"), fact("b"), fact("c"))).isEqualTo(new Changes(0, 0, 0, 0, 1, 2));
        assertThat(ids()).isEqualTo("a b c");
    }

    @Test
    void anotherRatingIsACorrectionAndTheOldOneStaysInTheHistory() throws IOException {
        put(FEED, fact("a"));
        assertThat(put(FEED, rated("a", "Richtig"))).isEqualTo(new Changes(0, 0, 1, 0, 0, 0));
        assertThat(record("a").fact().corrections())
                .containsExactly(new Correction(LocalDate.of(2026, 11, 23), "Falsch", Verdict.FALSE));
        assertThat(put(FEED, rated("a", "Richtig"))).isEqualTo(new Changes(0, 0, 0, 0, 0, 1));
        assertThat(record("a").fact().corrections()).hasSize(1);
    }

    @Test
    void otherWordsAreAChangeAndAnotherClaimUnderTheSameNameHasNoHistory() throws IOException {
        put(PAGE, fact("a"));
        FactCheck reworded = Facts.of("a", "Behauptung a über den Hafen und die Brücke", "Falsch", "de");
        assertThat(put(PAGE, reworded)).isEqualTo(new Changes(0, 1, 0, 0, 0, 0));
        assertThat(put(PAGE, Facts.of("a", "Eisbären leben am Südpol, sagt ein Video", "Richtig", "de")))
                .isEqualTo(new Changes(0, 1, 0, 0, 0, 0));
        assertThat(record("a").fact().corrections()).isEmpty();
    }

    @Test
    void aFeedThatIsSuspiciouslySmallOrBrokenOffWithdrawsNothingAndSaysSo() throws IOException {
        put(FEED, IntStream.range(0, 9).mapToObj(i -> fact("n" + i)).toArray(FactCheck[]::new));
        FactImport imports = new FactImport(Facts.FEED, unused, clock);
        Imported small = imports.put(List.of(fact("n1")), FEED, data);
        assertThat(small.changes().withdrawn()).isZero();
        assertThat(small.notes()).singleElement().asString().contains("holds 1 fact-checks where there were 9");
        String lines = IntStream.range(0, 8)
                .mapToObj(i -> FactRecord.write(fact("n" + i)))
                .collect(Collectors.joining(",", "[", ",{\"claim\":"));
        Path file = Files.writeString(data.resolve("broken.json"), lines);
        Imported broken = imports.run(file, FEED, data, (n, share) -> {});
        assertThat(broken.brokenOff()).isTrue();
        assertThat(broken.changes()).isEqualTo(new Changes(0, 0, 0, 0, 0, 8));
        assertThat(broken.notes()).singleElement().asString().contains("broke off");
        assertThat(ids().split(" ")).hasSize(9);
    }

    @Test
    void theSameFactCheckFromTwoOriginsIsOneRecordAndStandsWhileOneGivesIt() throws IOException {
        put(FEED, at("feed-17", "https://www.pruefer.example/a?utm_source=x"), fact("b"));
        put(MIRROR, at("https://pruefer.example/a", "https://pruefer.example/a"));
        assertThat(ids()).isEqualTo("b feed-17");
        assertThat(record("feed-17").origins()).containsOnlyKeys(FEED.name(), MIRROR.name());
        assertThat(put(FEED, fact("b")).withdrawn()).isZero();
        assertThat(record("feed-17").origins()).containsOnlyKeys(MIRROR.name());
        assertThat(ids()).isEqualTo("b feed-17");
    }

    @Test
    void anOriginThatOnlyRepeatsItselfDoesNotTakeBackWhatAnotherCorrected() throws IOException {
        put(FEED, rated("a", "Falsch"));
        put(MIRROR, rated("a", "Falsch"));
        assertThat(put(FEED, rated("a", "Richtig")).corrected()).isEqualTo(1);
        assertThat(put(MIRROR, rated("a", "Falsch"))).isEqualTo(new Changes(0, 0, 0, 0, 0, 1));
        assertThat(record("a").fact().rating()).isEqualTo("Richtig");
    }

    @Test
    void somebodyElsesPageCannotOverwriteAFactCheck() throws IOException {
        put(FEED, published("https://pruefer.example/a", "pruefer.example", "Falsch"));
        put(PAGE, published("https://pruefer.example/a", "betrueger.example", "Richtig"));
        assertThat(record("https://pruefer.example/a").fact().rating()).isEqualTo("Falsch");
        try (Corpus corpus = open()) {
            assertThat(corpus.size()).isEqualTo(2);
        }
    }

    @Test
    void anExplicitWithdrawalByAddressOrIdentifierIsKeptThoughAMirrorStillHasIt() throws IOException {
        put(FEED, at("x", "https://pruefer.example/a"), fact("b"), fact("c"));
        Imported gone = new FactImport(Facts.FEED, unused, clock)
                .withdraw(List.of("https://www.pruefer.example/a#top", "b", "unknown"), PAGE, data);
        assertThat(gone.changes().withdrawn()).isEqualTo(2);
        assertThat(put(FEED, at("x", "https://pruefer.example/a"), fact("b"), fact("c")))
                .isEqualTo(new Changes(0, 0, 0, 0, 0, 3));
        assertThat(ids()).isEqualTo("c");
    }

    @Test
    void theOrderOfAFeedDoesNotMatterWhereSeveralClaimsStandAtOneAddress() throws IOException {
        FactCheck one = at("https://pruefer.example/a", "https://pruefer.example/a");
        FactCheck other = new FactCheck(
                one.id(),
                "Die Brücke ist gesperrt worden",
                false,
                null,
                null,
                null,
                null,
                "pruefer.example",
                one.tier(),
                one.url(),
                null,
                "Falsch",
                Verdict.FALSE,
                "de");
        put(FEED, one, other);
        assertThat(put(FEED, other, one)).isEqualTo(new Changes(0, 0, 0, 0, 0, 2));
    }

    private Changes put(Origin origin, FactCheck... facts) throws IOException {
        return new FactImport(Facts.FEED, unused, clock)
                .put(List.of(facts), origin, data)
                .changes();
    }

    private Corpus open() throws IOException {
        return Corpus.open(Corpora.index(data), unused);
    }

    private String ids() throws IOException {
        try (Corpus corpus = open()) {
            return corpus.list(f -> true, 99).stream()
                    .map(FactCheck::id)
                    .sorted()
                    .collect(Collectors.joining(" "));
        }
    }

    private KeptFact record(String id) throws IOException {
        KeptFact[] found = new KeptFact[1];
        LiveLines.read(FactLog.file(data)).each((start, kept) -> {
            if (kept.fact().id().equals(id)) {
                found[0] = kept;
            }
        });
        return found[0];
    }

    private static FactCheck fact(String id) {
        return rated(id, "Falsch");
    }

    private static FactCheck rated(String id, String rating) {
        return new FactCheck(
                id,
                "Behauptung " + id + " über den Hafen",
                false,
                null,
                "seite-news.de",
                null,
                "Prüfer",
                null,
                PublisherTier.SELF_DECLARED,
                null,
                null,
                rating,
                Verdict.UNRATED,
                "de");
    }

    private static FactCheck at(String id, String url) {
        return new FactCheck(
                id,
                "Der Hafen wird im März verkauft",
                false,
                null,
                null,
                null,
                null,
                "pruefer.example",
                PublisherTier.SELF_DECLARED,
                URI.create(url),
                null,
                "Falsch",
                Verdict.FALSE,
                "de");
    }

    private static FactCheck published(String url, String domain, String rating) {
        return new FactCheck(
                url,
                "Der Hafen wird im März verkauft",
                false,
                null,
                null,
                null,
                null,
                domain,
                PublisherTier.SELF_DECLARED,
                URI.create(url),
                null,
                rating,
                Verdict.FALSE,
                "de");
    }
}
