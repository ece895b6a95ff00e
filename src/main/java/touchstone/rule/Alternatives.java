package touchstone.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import dev.cel.parser.CelUnparserFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Applies;
import touchstone.rulebook.RuleFile.Effect;
import touchstone.rulebook.RuleFile.Find;
import touchstone.rulebook.RuleFile.Scale;

/**
 * A rule with one of its alternatives taken away, for every alternative: an example must then fail, or nothing shows that the
 * alternative is needed. Alternatives are the lexicons, phrases and alternatives of a pattern that the rule names, the operands of
 * {@code &&} and {@code ||} in its condition, the values of its scale, and the limits under {@code applies}. Two sorts are not asked
 * for one by one: the entries of a list under {@code applies} (kinds, languages, countries), which is taken away whole, and groups
 * of more than {@value #LIST} alternatives in a pattern, which are word lists as lexicons are.
 */
final class Alternatives {

    /** Alternatives from which on a group in a pattern is a word list. */
    static final int LIST = 6;

    private final RuleSet rules;
    private final ReadyRule whole;
    private final RuleFile rule;
    private final List<Without> all = new ArrayList<>();

    /** The rule without something. */
    record Without(String what, ReadyRule rest) {}

    private Alternatives(RuleSet rules, RuleFile rule) {
        this.rules = rules;
        this.whole = rules.ready(rule);
        this.rule = rule;
    }

    static List<Without> of(RuleSet rules, RuleFile rule) {
        Alternatives alternatives = new Alternatives(rules, rule);
        alternatives.applies(rule.applies());
        if (rule.find() != null) {
            alternatives.find(rule.find());
        }
        if (alternatives.whole.condition() != null) {
            alternatives.condition(alternatives.whole.condition().tree());
        }
        if (rule.effect().scale() != null) {
            alternatives.scale(rule.effect().scale());
        }
        return alternatives.all;
    }

    private void applies(Applies a) {
        Set<String> read = read();
        for (String need : a.needs()) {
            // what the condition, the scale or the message reads must be needed, or there is nothing to say
            if (!read.contains(need)) {
                with("need '" + need + "'", applies(without(a.needs(), need), a.without(), a));
            }
        }
        for (String other : a.without()) {
            with("silence beside '" + other + "'", applies(a.needs(), without(a.without(), other), a));
        }
        limit("kinds", !a.kinds().isEmpty(), limits(Set.of(), a.languages(), a.countries(), a));
        limit("languages", !a.languages().isEmpty(), limits(a.kinds(), Set.of(), a.countries(), a));
        limit("countries", !a.countries().isEmpty(), limits(a.kinds(), a.languages(), Set.of(), a));
        limit(
                "from",
                a.from() != null,
                new Applies(
                        a.to(),
                        a.needs(),
                        a.without(),
                        a.kinds(),
                        a.languages(),
                        a.where(),
                        a.countries(),
                        null,
                        a.until()));
        limit(
                "until",
                a.until() != null,
                new Applies(
                        a.to(),
                        a.needs(),
                        a.without(),
                        a.kinds(),
                        a.languages(),
                        a.where(),
                        a.countries(),
                        a.from(),
                        null));
    }

    private static Applies applies(List<String> needs, List<String> without, Applies a) {
        return new Applies(
                a.to(), needs, without, a.kinds(), a.languages(), a.where(), a.countries(), a.from(), a.until());
    }

    private static Applies limits(Set<String> kinds, Set<String> languages, Set<String> countries, Applies a) {
        return new Applies(a.to(), a.needs(), a.without(), kinds, languages, a.where(), countries, a.from(), a.until());
    }

    private void limit(String name, boolean isThere, Applies rest) {
        if (isThere) {
            with("limit '" + name + "'", rest);
        }
    }

    private void with(String what, Applies applies) {
        RuleFile rest = rule.with(applies, rule.find(), rule.effect());
        all.add(new Without(what, new ReadyRule(rest, rules.finder(rest), whole.condition())));
    }

    /** Signals that the rule reads. */
    private Set<String> read() {
        Set<String> read = new HashSet<>(Message.gaps(rule.message().text()));
        Condition condition = whole.condition();
        if (condition != null) {
            condition.tree().getReferenceMap().values().stream()
                    .map(CelReference::name)
                    .forEach(read::add);
        }
        if (rule.effect().scale() != null) {
            read.add(rule.effect().scale().signal());
        }
        if (rule.find() != null && rule.find().in() == RuleFile.Place.SITE_LINKS) {
            read.add("site_links");
        }
        return read;
    }

    private void find(Find find) {
        for (String lexicon : find.lexicons()) {
            with(
                    "lexicon '" + lexicon + "'",
                    new Find(find.in(), without(find.lexicons(), lexicon), find.phrases(), find.pattern()));
        }
        for (String phrase : find.phrases()) {
            with(
                    "phrase '" + phrase + "'",
                    new Find(find.in(), find.lexicons(), without(find.phrases(), phrase), find.pattern()));
        }
        Pattern pattern = find.pattern();
        if (pattern == null) {
            return;
        }
        if (!find.lexicons().isEmpty() || !find.phrases().isEmpty()) {
            with("pattern", new Find(find.in(), find.lexicons(), find.phrases(), null));
        }
        PatternAlternatives.of(pattern.pattern(), LIST).forEach(group -> {
            if (group.size() <= LIST) {
                group.forEach(a -> with(find, a));
            }
        });
    }

    private void with(Find find, PatternAlternatives.Alternative alternative) {
        try {
            Pattern rest = Pattern.compile(alternative.rest());
            with(
                    "'" + alternative.text() + "' of the pattern",
                    new Find(find.in(), find.lexicons(), find.phrases(), rest));
        } catch (PatternSyntaxException e) {
            // the alternative carries a part of the syntax, so that nothing can be shown without it
        }
    }

    private void with(String what, Find find) {
        RuleFile rest = rule.with(rule.applies(), find, rule.effect());
        all.add(new Without(what, new ReadyRule(rest, rules.finder(rest), whole.condition())));
    }

    /** A value on the line between its neighbours changes nothing, and is not asked for. */
    private void scale(Scale scale) {
        for (Double value :
                scale.at().size() < 3 ? Set.<Double>of() : scale.at().keySet()) {
            TreeMap<Double, Double> others = new TreeMap<>(scale.at());
            others.remove(value);
            Scale rest = new Scale(scale.signal(), others);
            if (rest.points(value) == scale.points(value)) {
                continue;
            }
            Effect effect =
                    new Effect(rule.effect().points(), rest, rule.effect().kind());
            RuleFile without = rule.with(rule.applies(), rule.find(), effect);
            all.add(new Without(
                    "value " + value + " of the scale",
                    new ReadyRule(without, rules.finder(without), whole.condition())));
        }
    }

    private void condition(CelAbstractSyntaxTree tree) {
        operands(tree.getExpr(), tree);
    }

    private void operands(CelExpr expr, CelAbstractSyntaxTree tree) {
        if (expr.getKind() != Kind.CALL) {
            return;
        }
        List<CelExpr> arguments = expr.call().args();
        boolean joins =
                expr.call().function().equals("_&&_") || expr.call().function().equals("_||_");
        for (int i = 0; i < arguments.size(); i++) {
            CelExpr argument = arguments.get(i);
            boolean sameJoin = argument.getKind() == Kind.CALL
                    && argument.call().function().equals(expr.call().function());
            if (joins && !sameJoin) {
                operand(argument, arguments.get(1 - i), expr, tree);
            }
            operands(argument, tree);
        }
    }

    private void operand(CelExpr operand, CelExpr kept, CelExpr join, CelAbstractSyntaxTree tree) {
        CelExpr other = replaced(tree.getExpr(), join, kept);
        CelAbstractSyntaxTree without =
                CelAbstractSyntaxTree.newCheckedAst(other, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
        String words =
                CelUnparserFactory.newUnparser().unparse(CelAbstractSyntaxTree.newParsedAst(operand, tree.getSource()));
        Condition rest = rules.conditions(rule.applies().to()).ready(without);
        all.add(new Without("'" + words + "' of the condition", new ReadyRule(rule, rules.finder(rule), rest)));
    }

    private static CelExpr replaced(CelExpr in, CelExpr part, CelExpr by) {
        if (in.id() == part.id()) {
            return by;
        }
        if (in.getKind() != Kind.CALL) {
            return in;
        }
        List<CelExpr> arguments =
                in.call().args().stream().map(a -> replaced(a, part, by)).collect(Collectors.toList());
        return CelExpr.ofCall(
                in.id(),
                in.call().target(),
                in.call().function(),
                com.google.common.collect.ImmutableList.copyOf(arguments));
    }

    private static List<String> without(List<String> list, String item) {
        return list.stream().filter(i -> !i.equals(item)).toList();
    }
}
