package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;
import touchstone.model.Span;

/**
 * Finds what stands between quotation marks: straight, curly, German, guillemets either way, corner brackets. A quotation stays
 * within its block; one that is never closed is none. Single marks are not taken, since most are apostrophes.
 */
final class Quotations {

    private static final int LONGEST = 2_000;

    private Quotations() {}

    static List<Span> in(String text, List<Block> blocks) {
        List<Span> quotes = new ArrayList<>();
        for (Block block : blocks) {
            if (block.role() != Block.Role.TITLE) {
                find(text, block.span(), quotes);
            }
        }
        return quotes;
    }

    private static void find(String text, Span block, List<Span> quotes) {
        int i = block.start();
        while (i < block.end()) {
            String closing = closing(text.charAt(i));
            if (closing == null || isInch(text, i, block)) {
                i++;
                continue;
            }
            int end = close(text, i, Math.min(block.end(), i + LONGEST), closing);
            if (end > i + 1) {
                quotes.add(new Span(i, end + 1));
                i = end + 1;
            } else {
                i++;
            }
        }
    }

    /** The marks that close what this one opens; null if it opens nothing. */
    private static @Nullable String closing(char opening) {
        return switch (opening) {
            case '"' -> "\"”";
            case '“' -> "”\"“";
            case '”' -> "”";
            case '„' -> "“”\"";
            case '«' -> "»";
            case '»' -> "«»";
            case '「' -> "」";
            case '『' -> "』";
            default -> null;
        };
    }

    /** A straight mark right behind a digit measures something. */
    private static boolean isInch(String text, int at, Span block) {
        return text.charAt(at) == '"' && at > block.start() && Character.isDigit(text.charAt(at - 1));
    }

    private static int close(String text, int from, int limit, String closing) {
        for (int i = from + 1; i < limit; i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
