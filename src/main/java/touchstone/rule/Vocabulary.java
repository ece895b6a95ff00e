package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What conditions can call, for people who write them. Signals are in {@link Signal#ALL}. */
public final class Vocabulary {

    /** The part of CEL that conditions may use beside the functions of this room. */
    private static final List<Word> OPERATORS = List.of(
            new Word("&&", "a && b, a || b, !a", "and, or, not"),
            new Word("==", "a == b, !=, <, <=, >, >=", "comparisons; counts and numbers may be mixed"),
            new Word("+", "a + b, -, *, /, %", "arithmetic of two counts or two numbers; dividing a count cuts"),
            new Word("?:", "a ? b : c", "b where a holds, else c"),
            new Word("in", "a in [b, c]", "whether the list holds a"),
            new Word("size", "size(x)", "letters of a text, items of a list"),
            new Word("contains", "text.contains(part)", "whether the letters stand there, case and all"),
            new Word("startsWith", "text.startsWith(part)", "whether it begins so; endsWith: whether it ends so"),
            new Word(
                    "exists",
                    "list.exists(x, condition)",
                    "whether an item fulfils it; all, exists_one, filter, map alike"));

    private Vocabulary() {}

    /**
     * An operator or function.
     *
     * @param usage as written in a condition
     * @param meaning what it gives
     */
    public record Word(String name, String usage, String meaning) {}

    /** Functions of this room first, then the operators of CEL. */
    public static List<Word> functions() {
        List<Word> words = new ArrayList<>();
        Functions.over(Map.of())
                .calls()
                .values()
                .forEach(call -> words.add(new Word(call.name(), call.usage(), call.meaning())));
        words.addAll(OPERATORS);
        return words;
    }
}
