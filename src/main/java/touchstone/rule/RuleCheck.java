package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Example;
import touchstone.rulebook.RuleFile.Subject;

/** What only somebody who knows the signals can say about a rule: names and types of signals, gaps of the message. */
final class RuleCheck {

    private RuleCheck() {}

    static List<Problem> problems(RuleFile rule) {
        List<Problem> problems = new ArrayList<>(Message.problems(rule));
        checkNames(rule.applies().needs(), "'needs'", rule, problems);
        checkNames(rule.applies().without(), "'without'", rule, problems);
        RuleFile.Scale scale = rule.effect().scale();
        if (scale != null && !isObserved(scale.signal(), rule)) {
            problems.add(rule.applies()
                    .where()
                    .problem(
                            1,
                            1,
                            "points by the value of '" + scale.signal() + "', which is not needed by the rule",
                            "add it to 'needs' under 'applies'"));
        }
        rule.hits().forEach(e -> check(e, rule, problems));
        rule.misses().forEach(e -> check(e, rule, problems));
        return problems;
    }

    private static void checkNames(List<String> names, String where, RuleFile rule, List<Problem> problems) {
        for (String name : names) {
            if (!known(name, rule)) {
                problems.add(unknown(
                        rule.applies().where(), name, where, rule.applies().to()));
            }
        }
    }

    private static void check(Example example, RuleFile rule, List<Problem> problems) {
        for (String name : example.signals().keySet().stream().sorted().toList()) {
            Signal signal = Signal.named(name);
            if (signal == null || !known(name, rule)) {
                problems.add(unknown(
                        example.where(), name, "the example", rule.applies().to()));
            } else if (signal.derived()) {
                problems.add(example.where()
                        .problem(1, 1, "signal '" + name + "' follows from others", "leave it out of the example"));
            } else if (!signal.accepts(example.signals().get(name))) {
                problems.add(example.where()
                        .problem(1, 1, "signal '" + name + "' is a " + RuleSet.label(signal.type()), signal.meaning()));
            }
        }
    }

    private static boolean isObserved(String name, RuleFile rule) {
        Signal signal = Signal.named(name);
        return signal != null
                && known(name, rule)
                && (!signal.optional() || rule.applies().needs().contains(name));
    }

    private static boolean known(String name, RuleFile rule) {
        Signal signal = Signal.named(name);
        return signal != null && signal.subjects().contains(rule.applies().to());
    }

    private static Problem unknown(RuleFile.Expression at, String name, String where, Subject subject) {
        return at.problem(
                1, 1, "unknown signal '" + name + "' in " + where, Signal.suggestion(name, Signal.namesFor(subject)));
    }
}
