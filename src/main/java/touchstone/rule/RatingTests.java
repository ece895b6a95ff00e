package touchstone.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingExample;
import touchstone.rulebook.RatingWords;

/** The words of ratings prove themselves too: every example beside them, read among the words of all languages. */
public final class RatingTests {

    private RatingTests() {}

    /** Results in the order of the files. */
    public static List<RuleTestResult> run(RatingWords words) {
        return words.examples().stream()
                .map(e -> new RuleTestResult("rating", "\"" + e.rating() + "\"", e.file(), e.line(), failure(e, words)))
                .toList();
    }

    private static @Nullable String failure(RatingExample example, RatingWords words) {
        Verdict read = words.verdict(example.rating());
        return read == example.verdict()
                ? null
                : "read as " + read.label() + " instead of " + example.verdict().label();
    }
}
