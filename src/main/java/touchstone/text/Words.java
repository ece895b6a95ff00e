package touchstone.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.model.Span;

/**
 * The words of a text: runs of letters and digits. An apostrophe within a word belongs to it ({@code don't}), so do the
 * points and commas of a number ({@code 1,200.5}); a hyphen parts words. In Chinese and Japanese every character is a
 * word by itself.
 */
public final class Words {

    private Words() {}

    /**
     * A word in its folded form and where it stands.
     *
     * @param folded see {@link #fold(String)}
     */
    public record Word(String folded, Span span) {}

    /** The words in order, in time linear in the length of the text. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                next = isAlone(point) ? next : end(text, next, Character.isDigit(point));
                words.add(new Word(fold(text.substring(at, next)), new Span(at, next)));
            }
            at = next;
        }
        return List.copyOf(words);
    }

    /** The folded words alone. */
    public static List<String> folded(String text) {
        return of(text).stream().map(Word::folded).toList();
    }

    /** Small letters without accents, compatibility forms undone, apostrophes straight: {@code Élysée’s} is {@code elysee's}. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        parts.codePoints().filter(c -> c < 0x300 || c > 0x36F).forEach(folded::appendCodePoint);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static int end(String text, int from, boolean number) {
        int at = from;
        boolean digits = number;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.isLetterOrDigit(point) && !isAlone(point)) {
                digits = Character.isDigit(point);
            } else if (!isMark(point) && !(joins(point, digits) && continues(text, next, digits))) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean joins(int point, boolean digits) {
        return digits ? point == '.' || point == ',' : point == '\'' || point == '’';
    }

    private static boolean continues(String text, int at, boolean digits) {
        return at < text.length()
                && (digits ? Character.isDigit(text.charAt(at)) : Character.isLetter(text.charAt(at)));
    }

    private static boolean isAlone(int point) {
        return point >= 0x3040
                && switch (Character.UnicodeScript.of(point)) {
                    case HAN, HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }
}
