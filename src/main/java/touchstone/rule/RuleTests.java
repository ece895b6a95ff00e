package touchstone.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Example;
import touchstone.rulebook.RuleFile.Subject;

/** Rules prove themselves: every example of every rule, run. */
public final class RuleTests {

    private final RuleSet rules;

    public RuleTests(RuleSet rules) {
        this.rules = rules;
    }

    /** Results by rule, hits before near misses. One broken rule hides no other. */
    public List<RuleTestResult> run() {
        List<RuleTestResult> results = new ArrayList<>();
        for (RuleFile rule : rules.rules()) {
            for (int i = 0; i < rule.hits().size(); i++) {
                Example hit = rule.hits().get(i);
                results.add(result(rule, "hit " + (i + 1), hit, hitFailure(rule, hit)));
            }
            for (int i = 0; i < rule.misses().size(); i++) {
                Example miss = rule.misses().get(i);
                results.add(result(rule, "near miss " + (i + 1), miss, missFailure(rule, miss)));
            }
        }
        return results;
    }

    private @Nullable String hitFailure(RuleFile rule, Example example) {
        Signals signals = signals(rule, example);
        Outcome outcome = rules.evaluate(rule, signals);
        if (!outcome.isFired()) {
            return "did not fire" + (outcome.message().isEmpty() ? "" : ": " + outcome.message());
        }
        if (example.points() != null && example.points() != outcome.points()) {
            return "gave " + outcome.points() + " points instead of " + example.points();
        }
        List<Span> expected = marks(example, signals);
        return rule.find() == null
                        || rule.effect().scale() != null
                        || outcome.spans().equals(expected)
                ? null
                : "found " + words(outcome.spans(), signals) + " instead of " + words(expected, signals);
    }

    private @Nullable String missFailure(RuleFile rule, Example example) {
        Outcome outcome = rules.evaluate(rule, signals(rule, example));
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

    private static Signals signals(RuleFile rule, Example example) {
        Map<String, Object> values = new HashMap<>(example.signals());
        if (rule.applies().to() == Subject.SOURCE) {
            return Signals.ofSource(values);
        }
        values.putIfAbsent("kind", "news");
        String title = String.valueOf(values.getOrDefault("title", ""));
        String body = String.valueOf(values.getOrDefault("body", ""));
        String text = title.isEmpty() ? body : title + "\n\n" + body;
        Span head = title.isEmpty() ? null : new Span(0, title.length());
        return Signals.ofArticle(text, head, text.length() - body.length(), values);
    }
}
