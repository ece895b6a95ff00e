package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/** Claims that differ from a checked one in a single thing, and the same claims in other words; with the real corpus and weights. */
class MinimalPairsTest {

    private static final Path PAIRS = Path.of("src/test/resources/touchstone/match/pairs.tsv");
    private static final List<Judged> JUDGED = new ArrayList<>();

    @TempDir
    static Path data;

    /** @param aside whether it was left out while the guards were tuned */
    private record Pair(boolean aside, String language, boolean same, String kind, String claim, String checked) {

        static Pair of(String line) {
            List<String> cells = List.of(line.split("\t", -1));
            return new Pair(
                    cells.get(0).equals("aside"),
                    cells.get(1),
                    cells.get(2).equals("same"),
                    cells.get(3),
                    cells.get(4),
                    cells.get(5));
        }
    }

    private record Judged(Pair pair, List<Match> matches) {

        boolean isConfirmed() {
            return matches.stream().anyMatch(m -> m.certainty() == Certainty.CONFIRMED);
        }

        boolean isFound() {
            return matches.stream().anyMatch(m -> m.factCheck().claim().equals(pair.checked));
        }
    }

    @BeforeAll
    static void matchAll() throws IOException {
        List<Pair> pairs = Files.readAllLines(PAIRS).stream()
                .filter(l -> l.startsWith("tuned\t") || l.startsWith("aside\t"))
                .map(Pair::of)
                .toList();
        Map<String, FactCheck> facts = new LinkedHashMap<>();
        pairs.forEach(p -> facts.putIfAbsent(p.checked, fact("f" + facts.size(), p)));
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        Matcher matcher = ShippedMatcher.load();
        try (Encoders encoders = new Encoders()) {
            new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .put(List.copyOf(facts.values()), new Origin("feed", false), data);
            try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
                pairs.forEach(p -> JUDGED.add(new Judged(p, matcher.match(p.claim, p.language, null, corpus))));
            }
        }
    }

    @Test
    void thereAreEnoughOfEachKind() {
        assertThat(JUDGED.stream().filter(j -> english(j) && !j.pair.same)).hasSizeGreaterThanOrEqualTo(200);
        assertThat(JUDGED.stream().filter(j -> english(j) && j.pair.same)).hasSizeGreaterThanOrEqualTo(100);
        assertThat(JUDGED.stream().filter(j -> !english(j) && !j.pair.same)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(JUDGED.stream()
                        .filter(j -> !j.pair.same)
                        .map(j -> j.pair.kind)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anotherClaimIsNotConfirmed(boolean aside) {
        assertThat(share(aside, j -> english(j) && !j.pair.same, j -> !j.isConfirmed()))
                .isGreaterThanOrEqualTo(.95);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameClaimInOtherWordsIsFound(boolean aside) {
        assertThat(share(aside, j -> english(j) && j.pair.same, Judged::isFound))
                .isGreaterThanOrEqualTo(.9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mostOfThemAreConfirmed(boolean aside) {
        assertThat(share(aside, j -> english(j) && j.pair.same, Judged::isConfirmed))
                .isGreaterThanOrEqualTo(.5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inOtherLanguagesTheSameClaimIsFoundAndNothingConfirmed(boolean aside) {
        assertThat(share(aside, j -> !english(j) && j.pair.same, Judged::isFound))
                .isGreaterThanOrEqualTo(.9);
        assertThat(JUDGED).filteredOn(j -> !english(j)).noneMatch(Judged::isConfirmed);
        assertThat(JUDGED)
                .filteredOn(j -> !english(j))
                .flatMap(Judged::matches)
                .allMatch(m -> m.cautions().contains("In this language only words were compared, not meanings."));
    }

    private static boolean english(Judged judged) {
        return judged.pair.language.equals("en");
    }

    private static double share(boolean aside, Predicate<Judged> which, Predicate<Judged> holds) {
        List<Judged> some =
                JUDGED.stream().filter(j -> j.pair.aside == aside).filter(which).toList();
        return some.stream().filter(holds).count() / (double) some.size();
    }

    private static FactCheck fact(String id, Pair pair) {
        return new FactCheck(
                id,
                pair.checked,
                false,
                null,
                null,
                null,
                null,
                "politifact.com",
                PublisherTier.VERIFIED,
                null,
                null,
                null,
                Verdict.FALSE,
                pair.language);
    }
}
