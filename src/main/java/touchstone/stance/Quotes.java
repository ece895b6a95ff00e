package touchstone.stance;

import java.util.Locale;
import java.util.Set;

/** What of a sentence stands between quotation marks. */
final class Quotes {

    private static final String OPENING = "\"“„«";
    private static final String CLOSING = "\"”“»";

    /** How some newspapers write a double one. */
    private static final String TWO = "''";

    private Quotes() {}

    /** Whether a text begins with a double quotation mark, or with two single ones. */
    static boolean isOpened(String text) {
        return !text.isEmpty() && (OPENING.indexOf(text.charAt(0)) >= 0 || text.startsWith(TWO));
    }

    /** Whether there is any double quotation mark in a text. */
    static boolean hasDouble(String text) {
        return text.contains(TWO) || text.chars().anyMatch(c -> OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
    }

    /** The quoted parts in lower case, one blank between them; a mark without its partner reaches to the end. */
    static String inside(String text) {
        StringBuilder inside = new StringBuilder();
        int last = Math.max(text.lastIndexOf('\''), text.lastIndexOf('’'));
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open ? closes(text, i) : opens(text, i, last)) {
                open = !open;
                inside.append(' ');
            } else if (open) {
                inside.append(c);
            }
        }
        return inside.toString().toLowerCase(Locale.ROOT);
    }

    /** Share of these stems that stand between quotation marks, 0 to 1; 0 for no stems. */
    static double share(String text, Set<String> stems) {
        if (stems.isEmpty()) {
            return 0;
        }
        Set<String> quoted = Sentence.stems(inside(text));
        return stems.stream().filter(quoted::contains).count() / (double) stems.size();
    }

    /** A single mark opens only in front of a word and where another one follows, since it is mostly an apostrophe. */
    private static boolean opens(String text, int at, int lastSingle) {
        char c = text.charAt(at);
        boolean single = (c == '\'' || c == '‘')
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && lastSingle > at;
        return single || OPENING.indexOf(c) >= 0;
    }

    private static boolean closes(String text, int at) {
        char c = text.charAt(at);
        boolean single =
                (c == '\'' || c == '’') && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
        return single || CLOSING.indexOf(c) >= 0;
    }
}
