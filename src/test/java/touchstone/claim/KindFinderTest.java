package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import touchstone.embed.Encoders;
import touchstone.model.ClaimKind;
import touchstone.rulebook.ClaimKindCues;
import touchstone.rulebook.ClaimKindCues.Hit;

class KindFinderTest {

    private static Encoders encoders;
    private static KindFinder finder;

    private record Labelled(String set, ClaimKind kind, String sentence) {}

    @BeforeAll
    static void load() throws IOException {
        encoders = new Encoders();
        finder = KindFinder.load(ClaimKindCues.read(Path.of("rules/claim/kinds.tsv")), encoders);
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    /** Measured: .976 of those written before the table, .867 of those written after it, all phrases in other languages. */
    @Test
    void isRightOnMostSentencesFromWhichNothingWasLearned() {
        Map<String, Double> right = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (Labelled example : unseen()) {
            String language = example.set().length() == 2 ? example.set() : "en";
            boolean hit = finder.kind(example.sentence(), language) == example.kind();
            right.merge(example.set(), hit ? 1.0 : 0, Double::sum);
            all.merge(example.set(), 1, Integer::sum);
        }
        assertThat(right.getOrDefault("held", 0.0) / all.getOrDefault("held", 1))
                .isGreaterThan(.92);
        assertThat(right.getOrDefault("last", 0.0) / all.getOrDefault("last", 1))
                .isGreaterThan(.8);
        for (String language : List.of("es", "de", "fr", "pt")) {
            assertThat(right.getOrDefault(language, 0.0) / all.getOrDefault(language, 1))
                    .isGreaterThan(.85);
        }
    }

    @Test
    void everyKindIsFoundMoreOftenThanNot() {
        Map<ClaimKind, Integer> right = new EnumMap<>(ClaimKind.class);
        List<Labelled> english =
                unseen().stream().filter(e -> e.set().length() > 2).toList();
        english.stream()
                .filter(e -> finder.kind(e.sentence(), "en") == e.kind())
                .forEach(e -> right.merge(e.kind(), 1, Integer::sum));
        for (ClaimKind kind : ClaimKind.values()) {
            long all = english.stream().filter(e -> e.kind() == kind).count();
            assertThat(all).isGreaterThanOrEqualTo(12);
            assertThat(right.getOrDefault(kind, 0) * 2L).as(kind.name()).isGreaterThan(all);
        }
    }

    @Test
    void testAndTrainingShareNoSentence() {
        Set<String> learned =
                Stories.lines("kinds-train.tsv").map(cells -> cells[1]).collect(Collectors.toSet());
        assertThat(learned).hasSizeGreaterThan(350);
        assertThat(unseen()).extracting(Labelled::sentence).doesNotContainAnyElementsOf(learned);
    }

    @Test
    void tellsWhichPhrasesSpeakForIt() {
        assertThat(finder.cues("We have the highest taxes in the world.", "en"))
                .filteredOn(hit -> hit.kind() == ClaimKind.COMPARISON)
                .extracting(Hit::phrase)
                .contains("the *est", "in the world");
    }

    @Test
    void whatOthersThinkIsAQuotation() {
        assertThat(finder.cues("“It is a disgrace,” he said.", "en"))
                .extracting(Hit::kind)
                .doesNotContain(ClaimKind.OPINION)
                .contains(ClaimKind.QUOTATION);
    }

    @Test
    void readsAnything() {
        for (String text : List.of("", "?", "\"", "““”", "\0", "1".repeat(100_000), "more ".repeat(50_000), "?!\")]")) {
            assertThat(finder.kind(text, null)).isNotNull();
            assertThat(finder.kind(text, "x")).isNotNull();
        }
    }

    private static List<Labelled> unseen() {
        return Stories.lines("kinds.tsv")
                .map(cells -> new Labelled(cells[0], ClaimKind.valueOf(cells[1]), cells[2]))
                .toList();
    }
}
