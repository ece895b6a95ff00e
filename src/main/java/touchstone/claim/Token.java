package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.model.Span;

/**
 * A word or a mark of a text. A possessive ending ("’s") is a token of its own; abbreviations, hyphened words and numbers
 * are one.
 *
 * @param lower the text in lower case with straight apostrophes
 */
record Token(String text, String lower, int start, int end) {

    private static final int LONGEST = 60;

    /** The tokens of a stretch of text. Linear; a run of letters longer than 60 is cut there. */
    static List<Token> of(String text, Span span) {
        List<Token> tokens = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ' ') {
                at++;
                continue;
            }
            if (isPluralPossessive(text, at)) {
                tokens.add(new Token(text.substring(at, at + 1), "'s", at, at + 1));
                at++;
                continue;
            }
            int end = end(text, at, span.end());
            String word = text.substring(at, end);
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            if (lower.length() > 2 && (lower.endsWith("'s") || (lower.endsWith("s'") && end < span.end()))) {
                int cut = lower.endsWith("'s") ? 2 : 1;
                tokens.add(new Token(
                        word.substring(0, word.length() - cut),
                        lower.substring(0, lower.length() - cut),
                        at,
                        end - cut));
                tokens.add(new Token(word.substring(word.length() - cut), "'s", end - cut, end));
            } else {
                tokens.add(new Token(word, lower, at, end));
            }
            at = end;
        }
        return tokens;
    }

    /** The mark in "the nurses’ union". */
    private static boolean isPluralPossessive(String text, int at) {
        return "'’".indexOf(text.charAt(at)) >= 0
                && at > 1
                && text.charAt(at - 1) == 's'
                && Character.isLetter(text.charAt(at - 2))
                && spaceAt(text, at + 1);
    }

    private static int end(String text, int start, int limit) {
        int end = start;
        if (!isWord(text.charAt(start))) {
            return start + (Character.isHighSurrogate(text.charAt(start)) && start + 1 < limit ? 2 : 1);
        }
        while (end < limit && end - start < LONGEST) {
            char c = text.charAt(end);
            boolean inner = end + 1 < limit && isWord(text.charAt(end + 1));
            if (isWord(c) || ("-'’&.,".indexOf(c) >= 0 && inner && joins(text, end))) {
                end++;
            } else if (c == '.' && abbreviates(text, start, end)) {
                end++;
            } else if ((c == '’' || c == '\'')
                    && end > start
                    && text.charAt(end - 1) == 's'
                    && spaceAt(text, end + 1)) {
                return end;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean joins(String text, int at) {
        return switch (text.charAt(at)) {
            case ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            case '.' ->
                Character.isDigit(text.charAt(at + 1))
                        || (Character.isLetter(text.charAt(at + 1)) && Character.isLetter(text.charAt(at - 1)));
            default -> true;
        };
    }

    /** Initials ("U.S.", "J.") and the titles that are always followed by a name keep their dot. */
    private static boolean abbreviates(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean initials = word.length() >= 3 && word.charAt(word.length() - 2) == '.';
        return initial
                || initials
                || switch (word) {
                    case "Mr",
                            "Mrs",
                            "Ms",
                            "Dr",
                            "Prof",
                            "Sen",
                            "Rep",
                            "Gov",
                            "Gen",
                            "Col",
                            "Lt",
                            "Capt",
                            "Sgt",
                            "St",
                            "Rev",
                            "Jr",
                            "Sr" -> true;
                    default -> false;
                };
    }

    private static boolean spaceAt(String text, int at) {
        return at >= text.length() || text.charAt(at) == ' ';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '$' || c == '%' || c == '@' || c == '#';
    }

    boolean isWord() {
        return isWord(text.charAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Letters in capitals only, at least two of them: FBI, U.S. */
    boolean isAcronym() {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals > 1;
    }

    boolean isQuote() {
        return isOneOf("\"“”„«»‘");
    }

    boolean isOneOf(String marks) {
        return text.length() == 1 && marks.indexOf(text.charAt(0)) >= 0;
    }

    Span span() {
        return new Span(start, end);
    }
}
