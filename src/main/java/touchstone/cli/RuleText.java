package touchstone.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import touchstone.model.Span;
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
        line(text, "applies to", applies(rule.applies()));
        if (rule.find() != null) {
            line(text, "finds", find(rule.find()));
        }
        line(
                text,
                "when",
                rule.when() != null
                        ? rule.when().text()
                        : rule.find() == null ? "always, where its needs are observed" : "something is found");
        line(text, "effect", effect(rule.effect()));
        line(text, "message", rule.message().text());
        list(text, "references", rule.references());
        list(text, "known to be wrong", rule.falsePositives());
        examples(text, "fires on", rule.hits());
        examples(text, "is silent on", rule.misses());
        return text.toString();
    }

    private static String applies(RuleFile.Applies applies) {
        StringBuilder text = new StringBuilder(applies.to().name().toLowerCase(Locale.ROOT));
        limit(text, "that has", applies.needs());
        limit(text, "without", applies.without());
        limit(text, "of kind", applies.kinds());
        limit(text, "in", applies.languages());
        limit(text, "from", applies.countries());
        text.append(applies.from() == null ? "" : ", published since " + applies.from());
        return text.append(applies.until() == null ? "" : ", published until " + applies.until())
                .toString();
    }

    private static void limit(StringBuilder text, String word, Collection<String> values) {
        if (!values.isEmpty()) {
            text.append(", ").append(word).append(' ');
            text.append(String.join(", ", values.stream().sorted().toList()));
        }
    }

    private static String find(RuleFile.Find find) {
        List<String> ways = new ArrayList<>();
        find.lexicons().forEach(name -> ways.add("lexicon " + name));
        find.phrases().forEach(phrase -> ways.add("“" + phrase + "”"));
        if (find.pattern() != null) {
            ways.add("pattern " + find.pattern().pattern());
        }
        return String.join("; ", ways) + ", in the "
                + find.in().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String effect(RuleFile.Effect effect) {
        RuleFile.Scale scale = effect.scale();
        String points = scale == null
                ? String.format("%+d points", effect.points())
                : "points by " + scale.signal() + ": " + scale.at();
        return effect.kind() == null ? points : points + ", kind " + effect.kind();
    }

    private static void examples(StringBuilder text, String name, List<RuleFile.Example> examples) {
        list(text, name, examples.stream().map(RuleText::example).toList());
    }

    private static String example(RuleFile.Example example) {
        Map<String, Object> shown = new TreeMap<>(example.signals());
        shown.computeIfPresent("title", (k, v) -> marked(String.valueOf(v), example.markedTitle()));
        shown.computeIfPresent("body", (k, v) -> marked(String.valueOf(v), example.markedBody()));
        if (example.points() != null) {
            shown.put("points", example.points());
        }
        return shown.entrySet().stream()
                .map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String marked(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            out.append(text, from, span.start())
                    .append("[[")
                    .append(span.of(text))
                    .append("]]");
            from = span.end();
        }
        return out.append(text.substring(from)).toString();
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
