package touchstone.rulebook;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.RuleFile.Subject;

/**
 * What a rule file says of where its rule applies, read without a YAML parser, which takes longer to start than a look at a
 * domain may take. It understands {@code applies: {to: source, needs: [a, b]}} on one line and nothing else: a rule that says
 * it in another way may hold anywhere, and is for the parser.
 *
 * @param to null if that is not understood
 * @param needs signals without which it says nothing, as far as they are understood
 */
record RuleHead(TextFile file, @Nullable Subject to, List<String> needs) {

    private static final String KEY = "\napplies: {";

    static RuleHead of(TextFile file) {
        int key = file.text().indexOf(KEY);
        int end = key < 0 ? -1 : file.text().indexOf('\n', key + 1);
        String line = end < 0 ? "" : file.text().substring(key + KEY.length(), end);
        if (!line.endsWith("}") || line.chars().anyMatch(c -> "\"'\\#&*{".indexOf(c) >= 0)) {
            return new RuleHead(file, null, List.of());
        }
        String needs = between(line, "needs: [", "]");
        return new RuleHead(
                file,
                Table.named(Subject.values(), between(line, "to: ", ",}")),
                needs.isEmpty() ? List.of() : List.of(needs.split(", *")));
    }

    /** Whether the rule may hold for a subject of which only some signals are observed. */
    boolean mayHold(Subject subject, Predicate<String> observed) {
        return to == null || (to == subject && needs.stream().allMatch(observed));
    }

    /** What stands between two marks; "" if the first is missing. */
    private static String between(String line, String before, String ends) {
        int start = line.indexOf(before) + before.length();
        int end = start;
        while (end < line.length() && ends.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return line.contains(before) ? line.substring(start, end).strip() : "";
    }
}
