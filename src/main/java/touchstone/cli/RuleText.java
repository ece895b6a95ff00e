package touchstone.cli;

import java.util.List;
import java.util.Locale;
import touchstone.rulebook.RuleFile;

/** A rule for people. */
final class RuleText {

    private RuleText() {}

    static String of(RuleFile rule) {
        StringBuilder text = new StringBuilder();
        text.append(rule.id()).append(" — ").append(rule.title()).append('\n');
        line(text, "status", rule.status().name().toLowerCase(Locale.ROOT) + ", version " + rule.version());
        line(text, "criterion", rule.criterion());
        line(text, "why", rule.why());
        line(text, "applies to", rule.applies().to().name().toLowerCase(Locale.ROOT));
        line(
                text,
                "when",
                rule.when() == null
                        ? "always, where its needs are observed"
                        : rule.when().text());
        line(text, "message", rule.message().text());
        list(text, "references", rule.references());
        list(text, "known to be wrong", rule.falsePositives());
        line(text, "examples", rule.hits().size() + " hits, " + rule.misses().size() + " near misses");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-18s %s%n", name, value));
    }

    private static void list(StringBuilder text, String name, List<String> values) {
        String label = name;
        for (String value : values) {
            line(text, label, value);
            label = "";
        }
    }
}
