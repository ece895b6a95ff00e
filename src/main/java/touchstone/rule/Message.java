package touchstone.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;

/**
 * A rule's sentence with its gaps: {@code {found}} the first words found, {@code {count}} how many were, {@code {name}} a
 * signal, {@code {name%}} a share as a percentage.
 */
final class Message {

    private static final Pattern GAP = Pattern.compile("\\{([a-z_]+)(%?)\\}");

    private Message() {}

    static String fill(String message, Signals signals, List<String> found) {
        Matcher matcher = GAP.matcher(message);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            out.append(message, from, matcher.start());
            String name = Objects.requireNonNull(matcher.group(1));
            out.append(value(name, "%".equals(matcher.group(2)), signals, found));
            from = matcher.end();
        }
        return out.append(message.substring(from)).toString();
    }

    private static String value(String name, boolean percent, Signals signals, List<String> found) {
        if (name.equals("found")) {
            return found.isEmpty() ? "" : found.getFirst();
        }
        if (name.equals("count")) {
            return Integer.toString(found.size());
        }
        Object value = signals.value(name);
        if (percent) {
            return Math.round(100 * signals.number(name)) + " %";
        }
        return value instanceof Double d ? String.format(Locale.ROOT, "%.2f", d) : text(value);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Gaps that nothing can fill. */
    static List<Problem> problems(RuleFile rule) {
        List<String> known = new ArrayList<>(Signal.namesFor(rule.applies().to()));
        List<Problem> problems = new ArrayList<>();
        Matcher matcher = GAP.matcher(rule.message().text());
        while (matcher.find()) {
            String name = Objects.requireNonNull(matcher.group(1));
            if (!known.contains(name)) {
                problems.add(rule.message()
                        .problem(
                                1,
                                matcher.start() + 1,
                                "unknown signal '" + name + "' in the message",
                                Signal.suggestion(name, known)));
            }
        }
        return problems;
    }
}
