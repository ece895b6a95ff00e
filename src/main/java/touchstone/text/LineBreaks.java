package touchstone.text;

/** Tells the line breaks that end a sentence from those that only wrap it. */
final class LineBreaks {

    /** Nobody wraps lines narrower than this. */
    private static final int NARROW = 40;

    private final String text;
    /** Where the paragraph ends for which {@link #width} holds. */
    private int paragraphEnd = -1;
    /** The longest line of the current paragraph. */
    private int width;
    /** Start of the line that the break at hand ends. */
    private int lineStart;

    LineBreaks(String text) {
        this.text = text;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    /** The first character after the break at {@code at} and the space around it. */
    int after(int at) {
        int next = at;
        while (next < text.length() && Marks.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /**
     * Whether the break from {@code at} to {@code next} ends a sentence. To be asked for every break of the text, in
     * order.
     */
    boolean ends(int at, int next) {
        if (next >= text.length()) {
            return true;
        }
        if (at >= paragraphEnd) {
            measure(at);
        }
        int length = at - lineStart;
        lineStart = next;
        return isBlankLine(at, next) || isListMark(next) || isMeant(length, next);
    }

    private boolean isBlankLine(int at, int next) {
        int breaks = 0;
        for (int i = at; i < next; i++) {
            char c = text.charAt(i);
            if (c == '\f' || c == '\u2029') {
                return true;
            }
            if (isBreak(c) && !(c == '\n' && i > 0 && text.charAt(i - 1) == '\r')) {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private boolean isListMark(int next) {
        char c = text.charAt(next);
        if ("•●◦▪–—-*·".indexOf(c) >= 0) {
            return next + 1 < text.length() && Marks.isSpace(text.charAt(next + 1));
        }
        int i = next;
        while (i < text.length() && i < next + 3 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i > next
                && i + 1 < text.length()
                && ".)".indexOf(text.charAt(i)) >= 0
                && Marks.isSpace(text.charAt(i + 1));
    }

    /** A writer who wraps lines fills them: a capital that would have fitted into the line above begins anew. */
    private boolean isMeant(int length, int next) {
        int i = next;
        while (i < text.length() && i < next + 3 && Marks.isOpener(text.charAt(i))) {
            i++;
        }
        if (i == text.length() || Character.isLowerCase(text.charAt(i))) {
            return false;
        }
        int word = 0;
        while (next + word < text.length() && word <= NARROW && !Marks.isSpace(text.charAt(next + word))) {
            word++;
        }
        return length + 1 + word <= Math.max(width, NARROW);
    }

    /** Measures the lines of the paragraph in which the break at {@code at} lies. */
    private void measure(int at) {
        int start = at;
        int floor = Math.max(lineStart, paragraphEnd);
        while (start > floor && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        lineStart = start;
        width = 0;
        int i = start;
        int line = start;
        while (i < text.length()) {
            if (isBreak(text.charAt(i))) {
                width = Math.max(width, i - line);
                int next = after(i);
                if (isBlankLine(i, next)) {
                    break;
                }
                line = next;
                i = next;
            } else {
                i++;
            }
        }
        if (i >= text.length()) {
            width = Math.max(width, text.length() - line);
        }
        paragraphEnd = i + 1;
    }
}
