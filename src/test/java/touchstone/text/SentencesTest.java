package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Span;

class SentencesTest {

    /** A text with the sentences that it should be split into. */
    record Gold(String text, List<String> sentences) {

        static Gold parse(String line) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : line.replace('⏎', '\n').split("¦", -1)) {
                if (sentence.chars().anyMatch(Character::isLetterOrDigit)) {
                    sentences.add(sentence.strip());
                }
            }
            return new Gold(line.replace('⏎', '\n').replace("¦", ""), sentences);
        }

        List<String> found() {
            return Sentences.split(text).stream().map(s -> s.of(text)).toList();
        }
    }

    private static Map<String, List<Gold>> gold() {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
            Map<String, List<Gold>> categories = new LinkedHashMap<>();
            List<Gold> current = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.matches("\\[[a-z ]+]")) {
                    current = new ArrayList<>();
                    categories.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(Gold.parse(line));
                }
            }
            return categories;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** F1 over the ends of sentences, the end of the text not counted. */
    private static double f1(List<Gold> golds) {
        int right = 0;
        int expected = 0;
        int found = 0;
        for (Gold gold : golds) {
            Set<Integer> ends = new HashSet<>();
            int from = 0;
            for (String sentence : gold.sentences()) {
                from = gold.text().indexOf(sentence, from) + sentence.length();
                ends.add(from);
            }
            Set<Integer> split = new HashSet<>();
            Sentences.split(gold.text()).forEach(s -> split.add(s.end()));
            ends.remove(gold.text().strip().length());
            split.remove(gold.text().strip().length());
            expected += ends.size();
            found += split.size();
            split.retainAll(ends);
            right += split.size();
        }
        return expected + found == 0 ? 1 : 2.0 * right / (expected + found);
    }

    @TestFactory
    List<DynamicTest> splitsEachKindOfHardText() {
        return gold().entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertThat(f1(e.getValue())).isGreaterThanOrEqualTo(.9)))
                .toList();
    }

    @Test
    void splitsTheHardTextsAsAWhole() {
        List<Gold> all = gold().values().stream().flatMap(List::stream).toList();
        List<String> wrong = all.stream()
                .filter(g -> !g.found().equals(g.sentences()))
                .map(g -> g.found() + " instead of " + g.sentences())
                .toList();
        assertThat(all.stream().mapToInt(g -> g.sentences().size()).sum()).isGreaterThanOrEqualTo(300);
        assertThat(f1(all)).as("%s", wrong).isGreaterThanOrEqualTo(.98);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Sentences.split("")).isEmpty();
        assertThat(Sentences.split(" \n\t \n")).isEmpty();
        assertThat(Sentences.split("... !!! ?")).isEmpty();
    }

    @Test
    void givesSpansThatAreTrimmedAndInOrder() {
        String text = "  One. \n\n  Two?   Three\u00A0";
        assertThat(Sentences.split(text)).containsExactly(new Span(2, 6), new Span(11, 15), new Span(18, 23));
    }

    @Test
    void takesLinearTimeOnJunk() {
        List<String> junk = List.of(
                "x".repeat(1_000_000),
                ".".repeat(1_000_000),
                ". ".repeat(500_000),
                "\n".repeat(1_000_000),
                "a.\n".repeat(100_000),
                "A. ".repeat(300_000),
                "(".repeat(1_000_000),
                "(a. B ".repeat(100_000),
                "\"?\" Ana ".repeat(100_000),
                "word\n".repeat(100_000),
                "\0\uD800.\uDC00 ".repeat(100_000),
                "! 😂 ".repeat(200_000));
        assertTimeout(Duration.ofSeconds(60), () -> junk.forEach(Sentences::split));
    }

    @Test
    void keepsSpansWithinTheTextAndApart() {
        gold().values().stream().flatMap(List::stream).forEach(gold -> {
            int last = 0;
            for (Span span : Sentences.split(gold.text())) {
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.of(gold.text())).isEqualTo(span.of(gold.text()).strip());
                last = span.end();
            }
        });
    }
}
