package touchstone.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a condition can be, from what is known of signals and from where the rule applies: so a comparison that never
 * holds, or always does, is found before anything runs. What is not understood may be anything.
 */
final class Reach {

    /** What an expression can be. */
    sealed interface Value {}

    record Numbers(Range range) implements Value {}

    record Texts(Set<String> possible) implements Value {}

    record Truth(boolean mayHold, boolean mayFail) implements Value {
        static final Truth OPEN = new Truth(true, true);

        Truth not() {
            return new Truth(/* mayHold= */ mayFail, /* mayFail= */ mayHold);
        }

        boolean isSettled() {
            return mayHold != mayFail;
        }
    }

    private record Anything() implements Value {}

    private static final Value ANYTHING = new Anything();

    /** A part of the condition whose answer is known beforehand. */
    record Settled(CelExpr part, boolean holds, String because) {}

    private static final Set<String> COMPARISONS = Set.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "@in");

    private final Map<String, Value> known;
    private final Map<String, Functions.Call> calls;
    private final List<Settled> settled = new ArrayList<>();

    /** @param known what names can be, by name; {@code size(x)} stands for the size of {@code x} */
    Reach(Map<String, Value> known, Map<String, Functions.Call> calls) {
        this.known = new HashMap<>(known);
        this.calls = calls;
    }

    /** The parts that are settled, in the order of the condition. */
    List<Settled> settled(CelExpr condition) {
        Value whole = value(condition);
        if (settled.isEmpty() && whole instanceof Truth truth && truth.isSettled()) {
            settled.add(new Settled(condition, truth.mayHold(), ""));
        }
        return settled;
    }

    private Value value(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT ->
                known.getOrDefault(expr.ident().name(), ofSignal(expr.ident().name()));
            case CALL -> call(expr, expr.call());
            default -> ANYTHING;
        };
    }

    private static Value constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Truth(constant.booleanValue(), !constant.booleanValue());
            case INT64_VALUE -> new Numbers(Range.only((double) constant.int64Value()));
            case DOUBLE_VALUE -> new Numbers(Range.only(constant.doubleValue()));
            case STRING_VALUE -> new Texts(Set.of(constant.stringValue()));
            default -> ANYTHING;
        };
    }

    private static Value ofSignal(String name) {
        Signal signal = Signal.named(name);
        if (signal == null) {
            return ANYTHING;
        }
        return switch (signal.type()) {
            case COUNT, NUMBER -> new Numbers(signal.range());
            case FLAG -> Truth.OPEN;
            default -> ANYTHING;
        };
    }

    private Value call(CelExpr expr, CelCall call) {
        String name = call.function();
        if (name.equals("_&&_")) {
            return all(conjuncts(expr));
        }
        List<Value> values = new ArrayList<>();
        call.target().ifPresent(t -> values.add(value(t)));
        call.args().forEach(a -> values.add(value(a)));
        if (COMPARISONS.contains(name)) {
            return noted(expr, compare(name, call, values));
        }
        return switch (name) {
            case "_||_" -> either(values);
            case "!_" -> values.getFirst() instanceof Truth t ? t.not() : ANYTHING;
            case "_+_", "_-_", "_*_" -> arithmetic(name, values);
            case "_?_:_" -> join(values.get(1), values.get(2));
            case "size" -> known.getOrDefault(key(expr), new Numbers(new Range(0, Double.POSITIVE_INFINITY)));
            default -> {
                Functions.Call ours = calls.get(name);
                yield ours == null || ours.range().equals(Range.ANY) ? ANYTHING : new Numbers(ours.range());
            }
        };
    }

    private static Value arithmetic(String operator, List<Value> values) {
        if (values.size() != 2 || !(values.get(0) instanceof Numbers a) || !(values.get(1) instanceof Numbers b)) {
            return ANYTHING;
        }
        return new Numbers(
                switch (operator) {
                    case "_+_" -> a.range().plus(b.range());
                    case "_-_" -> a.range().minus(b.range());
                    default -> a.range().times(b.range());
                });
    }

    private static Value join(Value a, Value b) {
        return a instanceof Numbers x && b instanceof Numbers y
                ? new Numbers(x.range().or(y.range()))
                : ANYTHING;
    }

    private static Truth either(List<Value> values) {
        boolean mayHold = values.stream().anyMatch(v -> !(v instanceof Truth t) || t.mayHold());
        boolean mayFail = values.stream().allMatch(v -> !(v instanceof Truth t) || t.mayFail());
        return new Truth(mayHold, mayFail);
    }

    /** All of several parts together: each by itself, and then whether their bounds leave anything. */
    private Truth all(List<CelExpr> parts) {
        boolean mayHold = true;
        boolean mayFail = false;
        for (CelExpr part : parts) {
            Value value = value(part);
            mayHold &= !(value instanceof Truth t) || t.mayHold();
            mayFail |= !(value instanceof Truth t) || t.mayFail();
        }
        if (mayHold) {
            mayHold = agree(parts);
        }
        return new Truth(mayHold, mayFail || !mayHold);
    }

    private boolean agree(List<CelExpr> parts) {
        Map<String, Range> bounds = new HashMap<>();
        for (CelExpr part : parts) {
            Bound bound = bound(part);
            if (bound == null) {
                continue;
            }
            Range before = bounds.getOrDefault(bound.name(), bound.can());
            Range after = bound.narrowed(before);
            if (after.isEmpty()) {
                settled.add(new Settled(part, false, "beside the rest " + bound.name() + " is " + before.words()));
                return false;
            }
            bounds.put(bound.name(), after);
        }
        return true;
    }

    /** A comparison of a name with a number. */
    private record Bound(String name, Range can, Range range) {

        /** What is left of some numbers; of a count, whole numbers. */
        Range narrowed(Range numbers) {
            Range left = numbers.and(range);
            Signal signal = Signal.named(name);
            boolean isWhole = signal == null || signal.type() == Signal.Type.COUNT;
            return isWhole ? new Range(Math.ceil(left.low()), Math.floor(left.high())) : left;
        }
    }

    private @Nullable Bound bound(CelExpr part) {
        if (part.getKind() != Kind.CALL || part.call().args().size() != 2) {
            return null;
        }
        CelExpr left = part.call().args().get(0);
        CelExpr right = part.call().args().get(1);
        boolean turned = key(left) == null;
        String name = turned ? key(right) : key(left);
        Value number = value(turned ? left : right);
        if (name == null
                || !(number instanceof Numbers n)
                || n.range().low() != n.range().high()) {
            return null;
        }
        Value can = value(turned ? right : left);
        Range allowed = allowed(part.call().function(), n.range().low(), turned);
        return can instanceof Numbers c && allowed != null ? new Bound(name, c.range(), allowed) : null;
    }

    private static @Nullable Range allowed(String operator, double number, boolean turned) {
        return switch (operator) {
            case "_<_" -> turned ? above(Math.nextUp(number)) : below(Math.nextDown(number));
            case "_<=_" -> turned ? above(number) : below(number);
            case "_>_" -> turned ? below(Math.nextDown(number)) : above(Math.nextUp(number));
            case "_>=_" -> turned ? below(number) : above(number);
            case "_==_" -> Range.only(number);
            default -> null;
        };
    }

    private static Range above(double number) {
        return new Range(number, Double.POSITIVE_INFINITY);
    }

    private static Range below(double number) {
        return new Range(Double.NEGATIVE_INFINITY, number);
    }

    private Truth noted(CelExpr expr, Truth truth) {
        if (truth.isSettled()) {
            CelExpr left = expr.call().args().getFirst();
            Value value = value(left);
            String of = Objects.requireNonNullElse(key(left), "");
            settled.add(new Settled(expr, truth.mayHold(), of.isEmpty() ? "" : of + " is " + words(value)));
        }
        return truth;
    }

    private static String words(Value value) {
        return switch (value) {
            case Numbers n -> n.range().words();
            case Texts t ->
                new TreeSet<>(t.possible())
                        .stream().map(s -> s.isEmpty() ? "empty" : s).collect(Collectors.joining(", "));
            default -> "anything";
        };
    }

    private Truth compare(String operator, CelCall call, List<Value> values) {
        if (operator.equals("@in")) {
            return among(values.getFirst(), call.args().get(1));
        }
        Value left = values.get(0);
        Value right = values.get(1);
        if (left instanceof Texts a
                && right instanceof Texts b
                && (operator.equals("_==_") || operator.equals("_!=_"))) {
            Truth same = same(a.possible(), b.possible());
            return operator.equals("_==_") ? same : same.not();
        }
        return left instanceof Numbers a && right instanceof Numbers b
                ? compare(operator, a.range(), b.range())
                : Truth.OPEN;
    }

    private static Truth same(Set<String> a, Set<String> b) {
        boolean meet = a.stream().anyMatch(b::contains);
        return new Truth(meet, a.size() > 1 || b.size() > 1 || !meet);
    }

    private Truth among(Value one, CelExpr list) {
        if (!(one instanceof Texts texts) || list.getKind() != Kind.LIST) {
            return Truth.OPEN;
        }
        Set<String> listed = new TreeSet<>();
        for (CelExpr element : list.list().elements()) {
            if (!(value(element) instanceof Texts t)) {
                return Truth.OPEN;
            }
            listed.addAll(t.possible());
        }
        return new Truth(texts.possible().stream().anyMatch(listed::contains), !listed.containsAll(texts.possible()));
    }

    private static Truth compare(String operator, Range a, Range b) {
        return switch (operator) {
            case "_<_" -> new Truth(a.low() < b.high(), a.high() >= b.low());
            case "_<=_" -> new Truth(a.low() <= b.high(), a.high() > b.low());
            case "_>_" -> new Truth(a.high() > b.low(), a.low() <= b.high());
            case "_>=_" -> new Truth(a.high() >= b.low(), a.low() < b.high());
            case "_==_" -> new Truth(!a.and(b).isEmpty(), !isOne(a, b));
            default -> new Truth(!isOne(a, b), !a.and(b).isEmpty());
        };
    }

    private static boolean isOne(Range a, Range b) {
        return a.low() == a.high() && a.equals(b);
    }

    /** The name by which a signal, or its size, is known; null for anything else. */
    private static @Nullable String key(CelExpr expr) {
        if (expr.getKind() == Kind.IDENT) {
            return expr.ident().name();
        }
        if (expr.getKind() != Kind.CALL || !expr.call().function().equals("size")) {
            return null;
        }
        CelExpr of = expr.call().target().orElseGet(() -> expr.call().args().getFirst());
        return of.getKind() == Kind.IDENT ? "size(" + of.ident().name() + ")" : null;
    }

    private static List<CelExpr> conjuncts(CelExpr expr) {
        if (expr.getKind() != Kind.CALL || !expr.call().function().equals("_&&_")) {
            return List.of(expr);
        }
        return expr.call().args().stream().flatMap(a -> conjuncts(a).stream()).toList();
    }
}
