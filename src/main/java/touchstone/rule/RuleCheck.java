package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.rulebook.Hints;
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
        checkApplies(rule, problems);
        if (rule.effect().scale() != null) {
            checkScale(rule.effect().scale(), rule, problems);
        }
        rule.hits().forEach(e -> check(e, rule, problems));
        rule.misses().forEach(e -> check(e, rule, problems));
        return problems;
    }

    private static void checkApplies(RuleFile rule, List<Problem> problems) {
        RuleFile.Applies applies = rule.applies();
        for (String name : applies.needs()) {
            if (applies.without().contains(name)) {
                String message = "rule needs '" + name + "' and is silent beside it, so that it never speaks";
                problems.add(applies.where().problem(1, 1, message, "remove it from 'needs' or from 'without'"));
            }
            Signal signal = Signal.named(name);
            if (signal != null && !signal.optional()) {
                String message = "signal '" + name + "' is never missing";
                problems.add(
                        applies.where().problem(1, 1, message, "leave it out of 'needs', or ask for it in 'when'"));
            }
        }
        if (applies.to() == Subject.SOURCE && (applies.from() != null || applies.until() != null)) {
            String message = "a source has no day of publication, so that 'from' and 'until' never fit";
            problems.add(applies.where().problem(1, 1, message, "leave them out"));
        }
        boolean inLinks = rule.find() != null && rule.find().in() == RuleFile.Place.SITE_LINKS;
        if (inLinks && !applies.needs().contains("site_links")) {
            String message = "'find' looks at site_links, which may be missing";
            problems.add(applies.where().problem(1, 1, message, "add it to 'needs' under 'applies'"));
        }
        if (rule.find() != null && !inLinks && applies.to() == Subject.SOURCE) {
            String message = "a source has no " + RuleSet.label(rule.find().in()) + " in which to find anything";
            problems.add(applies.where().problem(1, 1, message, "look in site_links"));
        }
    }

    private static void checkScale(RuleFile.Scale scale, RuleFile rule, List<Problem> problems) {
        RuleFile.Expression at = rule.applies().where();
        Signal signal = Signal.named(scale.signal());
        if (!isObserved(scale.signal(), rule)) {
            String message = "points by the value of '" + scale.signal() + "', which is not needed by the rule";
            problems.add(at.problem(1, 1, message, "add it to 'needs' under 'applies'"));
        } else if (signal != null && signal.type() != Signal.Type.COUNT && signal.type() != Signal.Type.NUMBER) {
            String message =
                    "points by the value of '" + scale.signal() + "', which is a " + RuleSet.label(signal.type());
            problems.add(at.problem(1, 1, message, "a scale needs a count or a number"));
        } else if (signal != null) {
            for (double value : scale.at().keySet()) {
                if (Range.only(value).and(signal.range()).isEmpty()) {
                    String message = "value " + value + " of the scale is never met: " + signal.name() + " is "
                            + signal.range().words();
                    problems.add(at.problem(1, 1, message, "leave it out"));
                }
            }
        }
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
            } else if (name.equals("kind")) {
                checkKind(example, rule, problems);
            }
        }
    }

    private static void checkKind(Example example, RuleFile rule, List<Problem> problems) {
        String kind = String.valueOf(example.signals().get("kind"));
        Set<String> kinds = ConditionCheck.kinds(rule.applies().to());
        if (!kinds.contains(kind)) {
            problems.add(example.where().problem(1, 1, "there is no kind '" + kind + "'", Hints.nearest(kind, kinds)));
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
