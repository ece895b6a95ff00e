package touchstone.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The most that a condition can cost, on the longest texts and lists that signals hold: counted from the condition alone, so
 * that a rule that could run long is refused before it runs. One step is about 5 ns; the dearest condition that passes takes 40 ms
 * on a text of 200,000 letters ({@code bench rules}).
 */
final class Cost {

    /** Steps that a condition may take. */
    static final double MOST = 16_000_000;

    /** Rounds that the macros over lists may take together; CEL stops there, too. */
    static final int MOST_ROUNDS = 2_000;

    private static final double NODE = 10;

    /** Cutting a letter's word out and looking it up, against comparing a letter. */
    private static final double WORDS = 8;

    private static final Set<String> CUT_WORDS = Set.of("phrase", "count", "ratio", "near", "words", "capitals");

    /** A list has items, and each of them, or the text itself, has letters. */
    private record Size(double items, double letters) {

        static final Size ONE = new Size(1, 1);

        double all() {
            return items * letters;
        }
    }

    private final Map<String, Size> sizes = new HashMap<>();
    private final java.util.function.Function<String, List<String>> lexicons;
    private double rounds = 1;
    private double mostRounds = 1;
    private double steps;

    private Cost(java.util.function.Function<String, List<String>> lexicons) {
        this.lexicons = lexicons;
    }

    /** Why the condition costs too much, null if it does not. */
    static @Nullable String complaint(CelExpr tree, java.util.function.Function<String, List<String>> lexicons) {
        Cost cost = new Cost(lexicons);
        cost.size(tree);
        if (cost.mostRounds > MOST_ROUNDS) {
            return String.format(
                    java.util.Locale.ROOT,
                    "condition may take %,.0f rounds over lists, and at most %,d are allowed",
                    cost.mostRounds,
                    MOST_ROUNDS);
        }
        return cost.steps <= MOST
                ? null
                : String.format(
                        java.util.Locale.ROOT,
                        "condition may take %,.0f steps on a long text, and at most %,.0f are allowed",
                        cost.steps,
                        MOST);
    }

    /** Adds what the expression costs, and says how large its value can be. */
    private Size size(CelExpr expr) {
        steps += NODE * rounds;
        return switch (expr.getKind()) {
            case IDENT -> ofName(expr.ident().name());
            case CONSTANT -> new Size(1, Math.max(1, expr.constant().toString().length()));
            case LIST -> ofList(expr.list().elements());
            case CALL -> ofCall(expr.call());
            case COMPREHENSION -> ofLoop(expr.comprehension());
            default -> Size.ONE;
        };
    }

    private Size ofName(String name) {
        Size inside = sizes.get(name);
        if (inside != null) {
            return inside;
        }
        Signal signal = Signal.named(name);
        if (signal == null) {
            return Size.ONE;
        }
        return switch (signal.type()) {
            case TEXT -> new Size(1, name.equals("body") ? Signals.MAX_TEXT : Signals.MAX_LINE);
            case TEXTS -> new Size(Signals.MAX_LIST, Signals.MAX_ITEM);
            default -> new Size(1, 10);
        };
    }

    private Size ofList(List<CelExpr> elements) {
        double letters = 1;
        for (CelExpr element : elements) {
            letters = Math.max(letters, size(element).all());
        }
        return new Size(elements.size(), letters);
    }

    private Size ofCall(CelCall call) {
        double items = 1;
        double letters = 1;
        double all = call.target().map(t -> size(t).all()).orElse(0.0);
        for (CelExpr argument : call.args()) {
            Size size = size(argument);
            all += size.all();
            items = Math.max(items, size.items());
            letters = Math.max(letters, size.letters());
        }
        steps += all * rounds * (CUT_WORDS.contains(call.function()) ? WORDS : 1);
        return switch (call.function()) {
            case "_+_" -> new Size(2 * items, letters);
            case "_[_]" -> new Size(1, letters);
            case "lexicon" -> ofLexicon(call.args());
            case "sites", "distinct", "_?_:_" -> new Size(items, letters);
            default -> Size.ONE;
        };
    }

    private Size ofLexicon(List<CelExpr> names) {
        boolean isKnown = !names.isEmpty() && names.getFirst().getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        return new Size(
                isKnown
                        ? lexicons.apply(names.getFirst().constant().stringValue())
                                .size()
                        : 1,
                40);
    }

    private Size ofLoop(CelComprehension loop) {
        Size over = size(loop.iterRange());
        Size one = new Size(1, over.letters());
        sizes.put(loop.iterVar(), one);
        if (!loop.iterVar2().isEmpty()) {
            sizes.put(loop.iterVar2(), one);
        }
        sizes.put(loop.accuVar(), over);
        size(loop.accuInit());
        double outside = rounds;
        rounds *= Math.max(1, over.items());
        mostRounds = Math.max(mostRounds, rounds);
        // collecting macros add one item a round, which must not be counted as joining whole lists
        sizes.put(loop.accuVar(), new Size(1, over.letters()));
        size(loop.loopCondition());
        size(loop.loopStep());
        rounds = outside;
        sizes.put(loop.accuVar(), over);
        return size(loop.result());
    }
}
