package touchstone.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Example;
import touchstone.rulebook.RuleFile.Subject;

/**
 * Rules prove themselves: every example of every rule is run and, for stable rules, again with each of its {@link Alternatives}
 * taken away, which an example must notice.
 */
public final class RuleTests {

    /** The day on which examples are read unless they say another; rules never see the true one here. */
    static final String TODAY = "2026-01-01";

    private final RuleSet rules;

    public RuleTests(RuleSet rules) {
        this.rules = rules;
    }

    /** Results by rule: hits, near misses, alternatives. One broken rule hides no other. */
    public List<RuleTestResult> run() {
        List<RuleTestResult> results = new ArrayList<>();
        for (RuleFile rule : rules.rules()) {
            results.addAll(examples(rule));
            if (rule.status() == RuleFile.Status.STABLE) {
                for (String what : unproved(rule)) {
                    String failure = "no example notices when it is taken away";
                    RuleFile.Expression at = rule.when() == null ? rule.message() : rule.when();
                    results.add(new RuleTestResult(rule.id(), what, at.file(), at.line(), failure));
                }
            }
        }
        return results;
    }

    /** Results of the examples of one rule. */
    List<RuleTestResult> examples(RuleFile rule) {
        ReadyRule ready = rules.ready(rule);
        List<RuleTestResult> results = new ArrayList<>();
        for (int i = 0; i < rule.hits().size(); i++) {
            Example hit = rule.hits().get(i);
            results.add(result(rule, "hit " + (i + 1), hit, hitFailure(ready, hit)));
        }
        for (int i = 0; i < rule.misses().size(); i++) {
            Example miss = rule.misses().get(i);
            results.add(result(rule, "near miss " + (i + 1), miss, missFailure(ready, miss)));
        }
        return results;
    }

    /** The alternatives of a rule that no example needs, in words. */
    public List<String> unproved(RuleFile rule) {
        return Alternatives.of(rules, rule).stream()
                .filter(without -> !notices(without.rest()))
                .map(Alternatives.Without::what)
                .toList();
    }

    /** Whether an example fails with this form of its rule. */
    private static boolean notices(ReadyRule rest) {
        RuleFile rule = rest.rule();
        return rule.hits().stream().anyMatch(hit -> hitFailure(rest, hit) != null)
                || rule.misses().stream().anyMatch(miss -> missFailure(rest, miss) != null);
    }

    /** How many near misses the rule looks at, and does not merely lack what it needs to look. */
    long looked(RuleFile rule) {
        return rule.misses().stream()
                .map(miss -> rules.evaluate(rule, signals(rule, miss)).state())
                .filter(state -> state == Outcome.State.SILENT)
                .count();
    }

    /** Whether an entry of a lexicon stands in a hit of the rule. */
    static boolean isExercised(String entry, RuleFile rule) {
        Phrases one = new Phrases(Set.of(entry));
        return rule.hits().stream()
                .flatMap(hit -> hit.signals().values().stream())
                .anyMatch(
                        value -> !one.find(WordIndex.of(String.valueOf(value))).isEmpty());
    }

    private static @Nullable String hitFailure(ReadyRule ready, Example example) {
        RuleFile rule = ready.rule();
        Signals signals = signals(rule, example);
        Outcome outcome = ready.evaluate(signals);
        if (!outcome.isFired()) {
            return "did not fire" + (outcome.message().isEmpty() ? "" : ": " + outcome.message());
        }
        if (example.points() != null && example.points() != outcome.points()) {
            return "gave " + outcome.points() + " points instead of " + example.points();
        }
        if (example.message() != null && !example.message().equals(outcome.message())) {
            return "said “" + outcome.message() + "” instead of “" + example.message() + "”";
        }
        List<Span> expected = marks(example, signals);
        boolean marked = rule.find() != null && (rule.effect().scale() == null || !expected.isEmpty());
        return !marked || outcome.spans().equals(expected)
                ? null
                : "found " + words(outcome.spans(), signals) + " instead of " + words(expected, signals);
    }

    private static @Nullable String missFailure(ReadyRule ready, Example example) {
        Outcome outcome = ready.evaluate(signals(ready.rule(), example));
        return outcome.isFired() ? "fired: " + outcome.message() : null;
    }

    private static RuleTestResult result(RuleFile rule, String name, Example example, @Nullable String failure) {
        return new RuleTestResult(
                rule.id(), name, example.where().file(), example.where().line(), failure);
    }

    private static List<Span> marks(Example example, Signals signals) {
        List<Span> marks = new ArrayList<>(example.markedTitle());
        example.markedBody().forEach(s -> marks.add(s.shiftedBy(signals.bodyStart())));
        return marks;
    }

    private static List<String> words(List<Span> spans, Signals signals) {
        return spans.stream().map(s -> s.of(signals.text())).toList();
    }

    static Signals signals(RuleFile rule, Example example) {
        Map<String, Object> values = new HashMap<>(example.signals());
        if (rule.applies().to() == Subject.SOURCE) {
            return Signals.ofSource(values);
        }
        values.putIfAbsent("kind", "news");
        values.putIfAbsent("today", TODAY);
        if (values.get("published") instanceof String day) {
            values.putIfAbsent("dated", true);
            values.putIfAbsent("days_old", Dates.between(day, String.valueOf(values.get("today"))));
        }
        String title = String.valueOf(values.getOrDefault("title", ""));
        String body = String.valueOf(values.getOrDefault("body", ""));
        String text = title.isEmpty() ? body : title + "\n\n" + body;
        Span head = title.isEmpty() ? null : new Span(0, title.length());
        return Signals.ofArticle(text, head, text.length() - body.length(), values);
    }
}
