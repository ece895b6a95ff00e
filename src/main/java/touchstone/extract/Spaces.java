package touchstone.extract;

/** Space as browsers show it: much of it is one blank, and soft hyphens and byte order marks are nothing. */
final class Spaces {

    private Spaces() {}

    /** The words with single blanks, none around them. */
    static String single(String words) {
        StringBuilder single = new StringBuilder(Math.min(words.length(), 256));
        append(words, 0, words.length(), single);
        return single.toString().strip();
    }

    /** Adds {@code words[from, to)}; space at the beginning only where the text does not end in some. */
    static void append(String words, int from, int to, StringBuilder text) {
        int i = from;
        while (i < to) {
            int start = i;
            while (i < to && (isInk(words.charAt(i)) || isSingle(words, i, start, to))) {
                i++;
            }
            text.append(words, start, i);
            if (i < to) {
                char c = words.charAt(i++);
                boolean blank = c != '\u00ad' && c != '\ufeff';
                if (blank && !text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            }
        }
    }

    /** A blank as it should be, between two letters of what is added. */
    private static boolean isSingle(String words, int at, int start, int to) {
        return words.charAt(at) == ' ' && at > start && at + 1 < to && isInk(words.charAt(at + 1));
    }

    private static boolean isInk(char c) {
        return c > ' '
                && (c < '\u00a0'
                        || (c != '\u00a0'
                                && c != '\u00ad'
                                && c != '\u200b'
                                && c != '\ufeff'
                                && !Character.isWhitespace(c)));
    }
}
