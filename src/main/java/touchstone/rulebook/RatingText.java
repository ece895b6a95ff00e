package touchstone.rulebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A rating taken apart into words in a plain form, so that case, accents, quotation marks and spacing do not matter. Where
 * writing leaves no room between words each character is a word of its own. What parts clauses stays, as a word of its own.
 */
final class RatingText {

    /** A comma, a bracket, a stroke: the clause may go on. */
    static final String PAUSE = ",";

    /** The end of a sentence, or a dash. */
    static final String STOP = ".";

    /** What comes before names what comes after. */
    static final String COLON = ":";

    static final String QUESTION = "?";

    private static final String PAUSES =
            ",()[]{}/|\u060c\u3001\u00b7\u2022\u300c\u300d\u300e\u300f\u3010\u3011\u3008\u3009";
    private static final String STOPS = ".!;\u2014\u2015\u0964\u0965\u06d4\u061b\u3002\n";
    private static final String QUESTIONS = "?\u061f";
    private static final String DASHES = "-\u2010\u2011\u2012\u2013\u2212";
    private static final String APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4";
    private static final String TICKS = "\u2705\u2714\u2713\u2611";
    private static final String CROSSES = "\u274c\u2717\u2718\u2716";

    /** "L'eau" is two words, "isn't" is one. */
    private static final int LONGEST_ELISION = 2;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private RatingText(String text) {
        this.text = text;
    }

    /** The words of a rating, clauses apart by {@link #PAUSE}, {@link #STOP}, {@link #COLON} and {@link #QUESTION}. */
    static List<String> words(String rating) {
        RatingText taken = new RatingText(plain(rating));
        taken.takeApart();
        return taken.words;
    }

    /** The words of each of several phrases in one text, {@code |} between them and no marks in them. */
    static List<List<String>> phrases(String several) {
        List<List<String>> phrases = new ArrayList<>();
        String plain = plain(several);
        for (int start = 0; start <= plain.length(); ) {
            int end = plain.indexOf('|', start);
            end = end < 0 ? plain.length() : end;
            RatingText taken = new RatingText(plain.substring(start, end));
            taken.takeApart();
            taken.words.removeIf(RatingText::isMark);
            phrases.add(taken.words);
            start = end + 1;
        }
        return phrases;
    }

    static boolean isMark(String word) {
        return word.equals(PAUSE) || word.equals(STOP) || word.equals(COLON) || word.equals(QUESTION);
    }

    /** Whether a word is one character of a script that leaves no room between words. */
    static boolean isUnspaced(String word) {
        return word.length() <= 2 && isUnspaced(word.codePointAt(0));
    }

    private static boolean isUnspaced(int c) {
        return (c >= 0x0e00 && c <= 0x0eff)
                || (c >= 0x1000 && c <= 0x109f)
                || (c >= 0x1780 && c <= 0x17ff)
                || (c >= 0x3040 && c <= 0x30ff)
                || (c >= 0x3400 && c <= 0x9fff)
                || (c >= 0x20000 && c <= 0x3ffff);
    }

    private static String plain(String rating) {
        int at = 0;
        while (at < rating.length() && rating.charAt(at) < 0x80) {
            at++;
        }
        if (at == rating.length()) {
            return rating;
        }
        String apart = Normalizer.normalize(rating, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (!isOrnament(c)) {
                kept.append(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, and what is not seen at all. */
    private static boolean isOrnament(char c) {
        return (c >= 0x0300 && c <= 0x036f)
                || (c >= 0x0591 && c <= 0x05c7 && c != 0x05be)
                || (c >= 0x064b && c <= 0x065f)
                || c == 0x0640
                || c == 0x0670
                || c == 0x200b
                || c == 0x200d
                || c == 0x200e
                || c == 0x200f
                || c == 0x2060
                || c == 0xfe0f
                || c == 0xfeff;
    }

    private void takeApart() {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isUnspaced(c)) {
                endWord();
                words.add(Character.toString(c));
            } else if (isWordPart(c)) {
                addToWord(c, at);
            } else {
                mark(c, at, next);
            }
            at = next;
        }
        endWord();
        while (!words.isEmpty() && isMark(words.getLast()) && !words.getLast().equals(QUESTION)) {
            words.removeLast();
        }
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** "MostlyFalse" is two words. */
    private void addToWord(int c, int at) {
        if (Character.isUpperCase(c) && at > 0 && Character.isLowerCase(text.charAt(at - 1))) {
            endWord();
        }
        addFolded(Character.toLowerCase(c));
    }

    /** Letters that people type in several ways. */
    private void addFolded(int c) {
        switch (c) {
            case 0x0131 -> word.append('i'); // ı
            case 0x0142 -> word.append('l'); // ł
            case 0x0111 -> word.append('d'); // đ
            case 0x00f8 -> word.append('o'); // ø
            case 0x0259 -> word.append('e'); // ə
            case 0x00df -> word.append("ss"); // ß
            case 0x00e6 -> word.append("ae"); // æ
            case 0x0153 -> word.append("oe"); // œ
            case 0x03c2 -> word.append('\u03c3'); // ς
            case 0x0649, 0x06cc -> word.append('\u064a'); // Persian and Arabic ye
            case 0x06a9 -> word.append('\u0643'); // kaf
            case 0x0629, 0x06be, 0x06c1, 0x06c3, 0x06d5 -> word.append('\u0647'); // he
            default -> word.appendCodePoint(c);
        }
    }

    private void mark(int c, int at, int next) {
        boolean inside = !word.isEmpty() && next < text.length() && isWordPart(text.codePointAt(next));
        if (inside && APOSTROPHES.indexOf(c) >= 0) {
            if (word.length() > LONGEST_ELISION) {
                word.append('\'');
            } else {
                endWord();
            }
            return;
        }
        if (inside && (c == '.' || c == ',') && Character.isDigit(text.charAt(at - 1))) {
            word.append('.');
            return;
        }
        endWord();
        addMark(c, at, next);
    }

    private void addMark(int c, int at, int next) {
        if (PAUSES.indexOf(c) >= 0) {
            end(PAUSE);
        } else if (QUESTIONS.indexOf(c) >= 0) {
            end(QUESTION);
        } else if (c == ':') {
            end(COLON);
        } else if (STOPS.indexOf(c) >= 0 || (DASHES.indexOf(c) >= 0 && stands(at, next))) {
            end(STOP);
        } else if (TICKS.indexOf(c) >= 0) {
            words.add("\u2713");
        } else if (CROSSES.indexOf(c) >= 0) {
            words.add("\u2717");
        }
    }

    /** Whether there is no word on at least one side: a dash, not a hyphen. */
    private boolean stands(int at, int next) {
        return at == 0
                || !isWordPart(text.charAt(at - 1))
                || next >= text.length()
                || !isWordPart(text.codePointAt(next));
    }

    /** Of several marks in a row the strongest counts; none stands at the beginning. */
    private void end(String mark) {
        if (words.isEmpty()) {
            return;
        }
        String last = words.getLast();
        if (!isMark(last)) {
            words.add(mark);
        } else if (last.equals(PAUSE) || mark.equals(QUESTION)) {
            words.set(words.size() - 1, mark);
        }
    }

    private void endWord() {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
