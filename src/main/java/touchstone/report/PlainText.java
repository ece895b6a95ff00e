package touchstone.report;

import java.util.ArrayList;
import java.util.List;

/** Words for a terminal of fixed width. Text from pages is hostile: it may hold escape codes and marks that turn writing round. */
final class PlainText {

    private PlainText() {}

    /** The text on one line, without control characters, terminal escapes and marks that reorder or hide writing. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = !safe.isEmpty();
            } else if (isShown(c)) {
                if (blank) {
                    safe.append(' ');
                }
                blank = false;
                safe.appendCodePoint(c);
            }
        }
        return safe.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    /** The text cut to {@code width} columns, an ellipsis at its end if anything was left out. */
    static String cut(String text, int width) {
        return columns(text) <= width
                ? text
                : text.substring(0, fitting(text, 0, width - 1)).stripTrailing() + "…";
    }

    /** Lines of at most {@code width} columns, broken at blanks; a word too long for a line is broken anywhere. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = fitting(text, start, width);
            if (end < text.length() && text.charAt(end) != ' ') {
                int blank = text.lastIndexOf(' ', end);
                end = blank > start ? blank : Math.max(end, start + 1);
            }
            lines.add(text.substring(start, end).stripTrailing());
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** How many columns a terminal needs for the text: two for wide East Asian characters, none for combining marks. */
    static int columns(String text) {
        return text.codePoints().map(PlainText::columns).sum();
    }

    private static int fitting(String text, int start, int width) {
        int used = 0;
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += columns(c);
            if (used > width) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int columns(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
