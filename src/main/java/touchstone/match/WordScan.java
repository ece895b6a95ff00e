package touchstone.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the words and numbers of a text, one after the other. Plain words of ASCII letters, most of all there are, are found
 * by hand, which takes a fifth of the time; whatever is harder is left to the expression, which finds the same.
 */
final class WordScan {

    static final Pattern WORD = Pattern.compile(
            "[$€£]?\\d[\\d,]{0,15}(?:\\.\\d{1,6})?(?:%|(?:st|nd|rd|th|s|k|m|bn)\\b)?|[\\p{L}\\p{M}\\p{N}]{1,60}(?:[’'][\\p{L}]{1,10})?");
    private static final int LONGEST = 60;
    private static final int LONGEST_ENDING = 10;

    private final String text;
    private final Matcher matcher;
    private int start;
    private int end;

    WordScan(String text) {
        this.text = text;
        this.matcher = WORD.matcher(text);
    }

    /** Goes to the next word; false if there is none. */
    boolean next() {
        int at = end;
        while (at < text.length() && isNeither(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        int plain = plainEnd(at);
        if (plain > 0) {
            start = at;
            end = plain;
            return true;
        }
        if (!matcher.find(at)) {
            return false;
        }
        start = matcher.start();
        end = matcher.end();
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String word() {
        return text.substring(start, end);
    }

    /** The end of the plain word that starts here; -1 if the expression must look. */
    private int plainEnd(int from) {
        if (!isLetter(text.charAt(from))) {
            return -1;
        }
        int at = from + 1;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at - from > LONGEST || !isPlain(at)) {
            return -1;
        }
        if (at == text.length() || text.charAt(at) != '\'') {
            return at;
        }
        int ending = at + 1;
        while (ending < text.length() && isLetter(text.charAt(ending))) {
            ending++;
        }
        if (ending - at - 1 > LONGEST_ENDING || !isPlain(ending)) {
            return -1;
        }
        return ending == at + 1 ? at : ending;
    }

    /** Whether what stands here cannot belong to a word by rules that only the expression knows. */
    private boolean isPlain(int at) {
        return at == text.length() || text.charAt(at) < 128;
    }

    /** Whether no word and no number can start with this. */
    private static boolean isNeither(char c) {
        return c < 128 && c != '$' && !isLetter(c) && !isDigit(c);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
