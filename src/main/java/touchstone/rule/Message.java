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

    /** Names of the gaps. */
    static List<String> gaps(String message) {
        List<String> names = new ArrayList<>();
        Matcher matcher = GAP.matcher(message);
        while (matcher.find()) {
            names.add(Objects.requireNonNull(matcher.group(1)));
        }
        return names;
    }

    /** Gaps that nothing can fill. */
    static List<Problem> problems(RuleFile rule) {
        List<String> known = new ArrayList<>(Signal.namesFor(rule.applies().to()));
        known.add("count");
        String message = rule.message().text();
        List<Problem> problems = new ArrayList<>();
        Matcher matcher = GAP.matcher(message);
        int gaps = 0;
        while (matcher.find()) {
            gaps++;
            String name = Objects.requireNonNull(matcher.group(1));
            boolean isShare = "%".equals(matcher.group(2));
            if (!known.contains(name)) {
                String says = "unknown signal '" + name + "' in the message";
                problems.add(at(rule, matcher.start(), says, Signal.suggestion(name, known)));
            } else {
                checkGap(rule, matcher.start(), name, isShare, problems);
            }
        }
        if (gaps < message.chars().filter(c -> c == '{').count()) {
            problems.add(
                    at(rule, message.indexOf('{'), "a gap in the message is not closed", "as in {found} or {named%}"));
        }
        return problems;
    }

    private static void checkGap(RuleFile rule, int at, String name, boolean isShare, List<Problem> problems) {
        Signal signal = Signal.named(name);
        if (rule.find() == null && (name.equals("found") || name.equals("count") || name.equals("rate"))) {
            problems.add(at(
                    rule, at, "nothing is found by this rule, so that '" + name + "' stays empty", "give it 'find'"));
        } else if (signal != null
                && signal.optional()
                && !rule.applies().needs().contains(name)) {
            problems.add(at(rule, at, "signal '" + name + "' may be missing", "add it to 'needs' under 'applies'"));
        } else if (isShare && signal != null && !signal.range().equals(new Range(0, 1))) {
            problems.add(at(rule, at, "signal '" + name + "' is no share from 0 to 1", "leave out the %"));
        }
    }

    private static Problem at(RuleFile rule, int offset, String message, String hint) {
        return rule.message().problem(1, offset + 1, message, hint);
    }
}
