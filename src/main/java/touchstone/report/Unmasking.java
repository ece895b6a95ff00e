package touchstone.report;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import touchstone.text.Lookalikes;

/**
 * Finds the characters of one text that hide, reorder or imitate writing. Those that a script needs pass: joiners between
 * letters that join, marks of direction in texts that run from right to left. Linear in the length of the text.
 */
final class Unmasking {

    /** More marks on one letter than any writing uses. */
    private static final int MOST_MARKS = 6;

    /** Scripts whose letters are mistaken for each other. Words that mix others, as Japanese does, are normal. */
    private static final Set<UnicodeScript> CONFUSED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARMENIAN,
            UnicodeScript.CHEROKEE);

    private final String text;
    private final boolean rightToLeft;
    private final List<Words.Piece> pieces = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    Unmasking(String text) {
        this.text = text;
        this.rightToLeft = text.codePoints().anyMatch(Unmasking::isRightToLeft);
    }

    List<Words.Piece> pieces() {
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            marks = isMark(i) ? marks + 1 : 0;
            int end = i;
            while (end < text.length() && (isHidden(end) || (marks > MOST_MARKS && isMark(end)))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > i) {
                hidden(i, end);
            } else if (Character.isLetter(c)) {
                end = endOfWord(i);
                word(i, end);
            } else {
                end = i + Character.charCount(c);
                plain.appendCodePoint(c);
            }
            i = end;
        }
        flush();
        return pieces;
    }

    private void hidden(int start, int end) {
        flush();
        int first = text.codePointAt(start);
        int more = text.codePointCount(start, end) - 1;
        pieces.add(new Words.Piece("", code(first) + (more == 0 ? "" : " +" + more), name(first)));
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.codePointAt(end)) && !isHidden(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** In a word of two scripts, the letters of the rarer one are labelled if they look like plain letters. */
    private void word(int start, int end) {
        String word = text.substring(start, end);
        long latin = of(word, UnicodeScript.LATIN);
        long others = word.codePoints()
                .filter(c -> c >= 0x370 && script(c) != UnicodeScript.LATIN && CONFUSED.contains(script(c)))
                .count();
        if (latin == 0 || others == 0) {
            plain.append(word);
            return;
        }
        boolean latinIsRare = latin < others;
        word.codePoints().forEach(c -> {
            boolean isRare = (script(c) == UnicodeScript.LATIN) == latinIsRare && CONFUSED.contains(script(c));
            if (isRare && (c < 128 || Lookalikes.plainTwin(Character.toString(c)) != null)) {
                flush();
                pieces.add(new Words.Piece(Character.toString(c), code(c), name(c)));
            } else {
                plain.appendCodePoint(c);
            }
        });
    }

    private static long of(String word, UnicodeScript script) {
        return word.codePoints().filter(c -> script(c) == script).count();
    }

    private static UnicodeScript script(int c) {
        return UnicodeScript.of(c);
    }

    private boolean isHidden(int at) {
        int c = text.codePointAt(at);
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
            case Character.FORMAT -> !isNeeded(c, at);
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> isBlankLetter(c) || (c & 0xFFFE) == 0xFFFE;
        };
    }

    private boolean isMark(int at) {
        return Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
    }

    /** Characters of format that their writing needs. */
    private boolean isNeeded(int c, int at) {
        return switch (c) {
            // Where a word may be broken; the browser shows it where it breaks one.
            case 0xAD -> true;
            case 0x200C, 0x200D -> joins(at);
            case 0x200E, 0x200F, 0x61C -> rightToLeft;
            // Signs that are seen: of numbers and of pages in Arabic and Syriac.
            default -> (c >= 0x600 && c <= 0x605) || c == 0x6DD || c == 0x70F || c == 0x8E2;
        };
    }

    /** Whether a joiner stands where one is written: inside a word of a script that joins, or of an emoji. */
    private boolean joins(int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        return (isJoining(before) && isJoining(after)) || (isPicture(before) && isPicture(after));
    }

    private static boolean isJoining(int c) {
        return c >= 0x600
                && c <= 0x1FFF
                && (Character.isLetter(c) || Character.getType(c) <= Character.COMBINING_SPACING_MARK);
    }

    private static boolean isPicture(int c) {
        return c == 0xFE0F || Character.isEmoji(c) || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    /** Letters and signs that are drawn as nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String code(int c) {
        return String.format("U+%04X", c);
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return name == null ? "character without a name" : name.toLowerCase(Locale.ROOT);
    }

    private void flush() {
        if (!plain.isEmpty()) {
            pieces.add(new Words.Piece(plain.toString(), "", ""));
            plain.setLength(0);
        }
    }
}
