package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Span;
import touchstone.rulebook.PatternShape;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.Rulebook;

/** What is looked for only where it can match is found as if it were looked for everywhere. */
class PatternSearchTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "ab",
            "[ab]",
            "[^a]",
            ".",
            "\\b",
            "\\w",
            "(a|b)",
            "(?:ab|ba)",
            "(?i:B)",
            "a?",
            "b*",
            "(ab){1,3}",
            "b{2}",
            "a+",
            "|",
            "\\s",
            "\\Qab\\E",
            "[[:alpha:]]",
            "s",
            "k",
            "\\x61",
            "ba|",
            "(a)",
            "\\.");

    @Test
    void everyShippedPatternFindsTheSameInTextsOfItsOwnExamples() {
        for (RuleFile rule : Rulebook.read(Path.of("rules")).rules()) {
            if (rule.find() == null || rule.find().pattern() == null) {
                continue;
            }
            StringBuilder all = new StringBuilder();
            Stream.concat(rule.hits().stream(), rule.misses().stream())
                    .flatMap(e -> e.signals().values().stream())
                    .forEach(value -> {
                        same(rule.find().pattern(), String.valueOf(value));
                        all.append(value).append(" and then, ");
                    });
            // of more a large pattern would see the ends only
            int times = rule.find().pattern().programSize() < 300 ? 3 : 1;
            same(rule.find().pattern(), all.toString().repeat(times));
        }
    }

    @Test
    void randomPatternsFindTheSameInRandomTexts() {
        Random random = new Random(8);
        int tried = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int k = 1 + random.nextInt(5); k > 0; k--) {
                pattern.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            Pattern compiled = compiled((random.nextBoolean() ? "(?i)" : "") + pattern);
            if (compiled != null) {
                tried++;
                StringBuilder text = new StringBuilder();
                for (int k = random.nextInt(60); k > 0; k--) {
                    text.append("ab aBb.sſkK x".charAt(random.nextInt(13)));
                }
                same(compiled, text.toString());
            }
        }
        assertThat(tried).isGreaterThan(15_000);
    }

    @Test
    void aLongTextIsLookedAtFromBothEnds() {
        String text = "first word " + "x ".repeat(150_000) + "last word";
        Pattern costly = Pattern.compile("([a-z]{1,40} ){1,9}word");
        assertThat(new PatternSearch(costly).find(WordIndex.of(text), 10))
                .extracting(span -> span.of(text).replace("x ", ""))
                .contains("first word", "last word");
    }

    @Test
    void thePlacesToLookAtAreKnownFromTheLettersThatAMatchHolds() {
        assertThat(PatternShape.of("(?i)\\b(mon|tues)days?\\b").letters()).contains("monday", "tuesdays");
        assertThat(PatternShape.of("(a|b)?").letters()).isEmpty();
        assertThat(PatternShape.of("((a{50}){50}){50}").size()).isGreaterThan(100_000);
        assertThat(PatternShape.of("(".repeat(1_500)).size()).isInfinite();
    }

    private static @Nullable Pattern compiled(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static void same(Pattern pattern, String text) {
        List<Span> everywhere = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                everywhere.add(new Span(matcher.start(), matcher.end()));
            }
        }
        assertThat(new PatternSearch(pattern).find(WordIndex.of(text), 10_000))
                .as("%s in %s", pattern, text)
                .isEqualTo(everywhere);
    }
}
