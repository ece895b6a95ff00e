package touchstone.rule;

import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rule.Outcome.State;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Applies;

/** One rule with its words and its condition made ready. Thread-safe. */
final class ReadyRule {

    /** A reader who has seen five places has seen the point. */
    private static final int MAX_MENTIONS = 5;

    private final RuleFile rule;
    private final @Nullable Finder finder;
    private final @Nullable Condition condition;

    /**
     * @param finder null if the rule looks for nothing
     * @param condition null if it has none, or none that compiles; then it never fires
     */
    ReadyRule(RuleFile rule, @Nullable Finder finder, @Nullable Condition condition) {
        this.rule = rule;
        this.finder = finder;
        this.condition = condition;
    }

    RuleFile rule() {
        return rule;
    }

    @Nullable
    Condition condition() {
        return condition;
    }

    Outcome evaluate(Signals signals) {
        Applies applies = rule.applies();
        for (String need : applies.needs()) {
            if (!signals.observed(need)) {
                return outcome(State.NOT_OBSERVED, "not observed: " + need.replace('_', ' '));
            }
        }
        if (applies.without().stream().anyMatch(signals::observed)) {
            return outcome(State.NOT_OBSERVED, "another rule says it on better evidence");
        }
        if (!fits(applies, signals)) {
            return outcome(State.NOT_OBSERVED, "does not apply to this kind of page");
        }
        if (finder == null) {
            return decide(signals, Finder.NOTHING);
        }
        Finder.Found found = finder.find(signals);
        return decide(
                rule.when() == null && rule.effect().scale() == null ? signals : signals.with(found.words()), found);
    }

    private static boolean fits(Applies applies, Signals signals) {
        String language = signals.text("language");
        return (applies.languages().isEmpty()
                        || language.isEmpty()
                        || applies.languages().contains(language))
                && (applies.kinds().isEmpty() || applies.kinds().contains(signals.text("kind")))
                && (applies.countries().isEmpty() || applies.countries().contains(signals.text("country")))
                && isInTime(applies, signals.text("published"));
    }

    /** Days written as 2026-05-03 sort as texts do. */
    private static boolean isInTime(Applies applies, String published) {
        return (applies.from() == null || published.compareTo(applies.from().toString()) >= 0)
                && (applies.until() == null
                        || (!published.isEmpty()
                                && published.compareTo(applies.until().toString()) <= 0));
    }

    private Outcome decide(Signals signals, Finder.Found found) {
        if (rule.when() == null) {
            boolean isFound = rule.find() == null
                    || rule.effect().scale() != null
                    || !found.words().isEmpty();
            return isFound ? fired(signals, found) : outcome(State.SILENT, "");
        }
        if (condition == null) {
            return outcome(State.NOT_OBSERVED, "rule does not compile");
        }
        try {
            return condition.holds(signals) ? fired(signals, found) : outcome(State.SILENT, "");
        } catch (CelEvaluationException e) {
            return outcome(State.NOT_OBSERVED, "rule could not decide: " + e.getMessage());
        }
    }

    private Outcome fired(Signals signals, Finder.Found found) {
        RuleFile.Scale scale = rule.effect().scale();
        int points = scale == null ? rule.effect().points() : scale.points(signals.number(scale.signal()));
        String message = Message.fill(rule.message().text(), signals, found.words());
        List<Outcome.Mention> mentions = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_MENTIONS, found.spans().size()); i++) {
            List<String> here = found.words().subList(i, found.words().size());
            mentions.add(new Outcome.Mention(
                    found.spans().get(i), Message.fill(rule.message().text(), signals, here)));
        }
        return new Outcome(rule, State.FIRED, found.spans(), found.words(), points, message, mentions);
    }

    private Outcome outcome(State state, String message) {
        return new Outcome(rule, state, List.<Span>of(), List.of(), 0, message, List.of());
    }
}
