package touchstone.text;

/** Kinds of characters that matter where sentences end. */
final class Marks {

    private static final String LATIN_ENDS = ".!?…‼⁇⁈⁉";
    private static final String FULL_ENDS = "。！？｡．؟۔।॥։።፧။៕";
    private static final String CLOSERS = "\"'”’»)]}」』）】》〉“‘«›‹*";
    private static final String OPENERS = "\"'“‘«„‚([{「『（【《〈¿¡”’»›‹*#";

    private Marks() {}

    /** A mark that ends a sentence where the words after it allow it. */
    static boolean isLatinEnd(char c) {
        return LATIN_ENDS.indexOf(c) >= 0;
    }

    /** A mark that always ends a sentence, with or without a space after it. */
    static boolean isFullEnd(char c) {
        return c > 0x580 && FULL_ENDS.indexOf(c) >= 0;
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return isCloser(c) && ")]}）】*".indexOf(c) < 0;
    }

    /** White space of any script, and the marks of zero width that pages are full of. */
    static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x80 && (Character.isSpaceChar(c) || c == 0x85 || c == 0x200B || c == 0xFEFF));
    }

    static boolean isLetterOrDigit(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
