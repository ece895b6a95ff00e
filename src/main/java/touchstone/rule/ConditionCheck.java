package touchstone.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.PageKind;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Subject;

/** What is wrong with a condition that compiles: it cannot be trusted, costs too much, or is settled beforehand. */
final class ConditionCheck {

    private final RuleFile rule;
    private final Expression when;
    private final CelAbstractSyntaxTree tree;
    private final Functions functions;
    private final List<Problem> problems = new ArrayList<>();

    ConditionCheck(RuleFile rule, Expression when, CelAbstractSyntaxTree tree, Functions functions) {
        this.rule = rule;
        this.when = when;
        this.tree = tree;
        this.functions = functions;
    }

    List<Problem> problems() {
        checkNeeds();
        CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .forEach(this::checkNode);
        String dear = Cost.complaint(tree.getExpr(), this::lexicon);
        if (dear != null) {
            problems.add(when.problem(1, 1, dear, "look at the title, or let 'find' look"));
        }
        if (problems.isEmpty()) {
            new Reach(known(), functions.calls()).settled(tree.getExpr()).forEach(this::note);
        }
        return problems;
    }

    /** A signal that may be missing must be listed under {@code needs}, or the rule would read silence as an answer. */
    private void checkNeeds() {
        tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .map(Signal::named)
                .filter(Objects::nonNull)
                .filter(s -> s.optional() && !rule.applies().needs().contains(s.name()))
                .map(Signal::name)
                .distinct()
                .sorted()
                .forEach(name -> problems.add(when.problem(
                        1,
                        Math.max(1, when.text().indexOf(name) + 1),
                        "signal '" + name + "' may be missing",
                        "add it to 'needs' under 'applies'")));
    }

    private void checkNode(CelExpr expr) {
        if (expr.getKind() == Kind.MAP || expr.getKind() == Kind.STRUCT) {
            problems.add(at(expr, "a condition has no use for maps", "write a list: [\"a\", \"b\"]"));
        }
        if (expr.getKind() != Kind.CALL) {
            return;
        }
        List<CelExpr> arguments = expr.call().args();
        switch (expr.call().function()) {
            case "lexicon" -> checkLexicon(arguments.getFirst());
            case "phrase", "count", "ratio" -> checkWords(arguments.get(1));
            case "near" -> {
                checkWords(arguments.get(1));
                checkWords(arguments.get(2));
            }
            case "days", "year" -> arguments.forEach(this::checkDay);
            default -> {}
        }
    }

    private void checkLexicon(CelExpr name) {
        String text = constant(name);
        if (text == null) {
            problems.add(at(name, "the name of a lexicon must be written out", "as in lexicon(\"loud-words\")"));
        } else if (lexicon(text).isEmpty()) {
            problems.add(at(name, "no lexicon '" + text + "'", "rules/lexicon/" + text + ".txt is missing or empty"));
        }
    }

    private void checkWords(CelExpr words) {
        List<CelExpr> each = words.getKind() == Kind.LIST ? words.list().elements() : List.of(words);
        for (CelExpr one : each) {
            String text = constant(one);
            int star = text == null ? -1 : text.indexOf('*');
            if (text != null && Words.count(text) == 0) {
                problems.add(at(one, "there is no word in '" + text + "'", "for other signs use contains"));
            } else if (text != null && star >= 0 && star < text.length() - 1) {
                problems.add(at(one, "a * may only stand at the end of a phrase", "name each form"));
            }
        }
    }

    private void checkDay(CelExpr day) {
        String text = constant(day);
        if (text != null && !Dates.isDay(text)) {
            problems.add(at(day, "'" + text + "' is no day", "as in \"2026-05-03\""));
        }
    }

    private static @Nullable String constant(CelExpr expr) {
        boolean isText = expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText ? expr.constant().stringValue() : null;
    }

    private List<String> lexicon(String name) {
        return functions.lexicon(name);
    }

    /** What names can be where the rule applies. */
    private Map<String, Reach.Value> known() {
        Map<String, Reach.Value> known = new HashMap<>();
        for (Signal signal : Signal.ALL) {
            int most = signal.type() == Signal.Type.TEXTS ? Signals.MAX_LIST : Signals.MAX_TEXT;
            known.put("size(" + signal.name() + ")", new Reach.Numbers(new Range(0, most)));
        }
        RuleFile.Applies applies = rule.applies();
        known.put("kind", new Reach.Texts(applies.kinds().isEmpty() ? kinds(applies.to()) : applies.kinds()));
        if (!applies.languages().isEmpty()) {
            Set<String> languages = new HashSet<>(applies.languages());
            languages.add("");
            known.put("language", new Reach.Texts(languages));
        }
        if (!applies.countries().isEmpty()) {
            known.put("country", new Reach.Texts(applies.countries()));
        }
        if (rule.find() == null) {
            Reach.Value none = new Reach.Numbers(Range.only(0));
            known.put("size(found)", none);
            known.put("count", none);
            known.put("rate", none);
        }
        return known;
    }

    /** Kinds that a page or a source can be of. */
    static Set<String> kinds(Subject to) {
        return to == Subject.SOURCE
                ? Kinds.ALL
                : Arrays.stream(PageKind.values()).map(PageKind::label).collect(Collectors.toSet());
    }

    private void note(Reach.Settled settled) {
        String words = CelUnparserFactory.newUnparser()
                .unparse(CelAbstractSyntaxTree.newParsedAst(settled.part(), tree.getSource()));
        String says = "'" + words + "' " + (settled.holds() ? "always holds" : "never holds");
        problems.add(at(
                settled.part(),
                settled.because().isEmpty() ? says : says + ": " + settled.because(),
                settled.holds() ? "leave it out" : "such a rule can never speak"));
    }

    /** A problem at the first letter of a part of the condition. */
    private Problem at(CelExpr part, String message, String hint) {
        int offset = new Extent(tree).start(part);
        CelSourceLocation place = tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
        return when.problem(Math.max(1, place.getLine()), place.getColumn() + 1, message, hint);
    }
}
