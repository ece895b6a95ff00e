package touchstone.text;

/** One full stop with a space and no small letter behind it: abbreviation or end? */
final class FullStop {

    private static final int REACH = 40;

    private final String text;
    private final int start;
    private final int at;
    private final String before;
    private final String after;
    private final boolean number;

    /**
     * @param start where the sentence began
     * @param at the full stop
     * @param first the first letter, digit or other sign behind it
     */
    FullStop(String text, int start, int at, int first) {
        this.text = text;
        this.start = start;
        this.at = at;
        this.before = wordBefore(text, at, REACH);
        this.after = wordAfter(text, first, REACH);
        this.number = Character.isDigit(text.charAt(first));
    }

    boolean ends() {
        if (before.isEmpty()) {
            return true;
        }
        if (isListMark()) {
            return false;
        }
        if (SentenceWords.NEVER.contains(before) || (SentenceWords.TITLE.contains(before) && !number)) {
            return SentenceWords.MAY_END.contains(before) && starts();
        }
        if (SentenceWords.CLOCK.contains(before)) {
            return !SentenceWords.AFTER_CLOCK.contains(bare(after));
        }
        if (SentenceWords.NUMBER.contains(before)) {
            return !number && !isLoneLetter(bare(after));
        }
        if (SentenceWords.MONTH.contains(before)) {
            return !number && !SentenceWords.AFTER_CLOCK.contains(bare(after));
        }
        if (SentenceWords.MAY_END.contains(before)) {
            return !number && starts();
        }
        return isDigits(before) ? !isOrdinal() : !isLetters() || endsAfterLetters();
    }

    /** "3." or "b." as the first word of a sentence counts a list. */
    private boolean isListMark() {
        int length = before.length();
        boolean first = at - length <= start + 1 && start <= at - length;
        return first && ((length <= 3 && isDigits(before)) || length == 1 || before.matches("[ivx]{1,5}"));
    }

    /** "J", "U.S", "z.B": letters with full stops between. */
    private boolean isLetters() {
        if (before.length() == 1) {
            return Character.isLetter(before.charAt(0));
        }
        int run = 0;
        boolean dotted = false;
        for (int i = 0; i < before.length(); i++) {
            char c = before.charAt(i);
            run = c == '.' ? 0 : run + 1;
            dotted |= c == '.';
            if (run > 2 || (c != '.' && !Character.isLetter(c))) {
                return false;
            }
        }
        return dotted;
    }

    private boolean endsAfterLetters() {
        if (number) {
            return before.length() == 1;
        }
        if (before.length() == 1 && before.charAt(0) == 'I') {
            return starts() || !isName(previousWord());
        }
        return starts() && (before.length() > 1 || !SentenceWords.PARTICLES.contains(bare(after)));
    }

    private static boolean isName(String word) {
        return word.isEmpty() || word.endsWith(".");
    }

    private boolean isOrdinal() {
        return before.length() <= 2
                && (SentenceWords.ORDINAL.contains(bare(after))
                        || SentenceWords.BEFORE_ORDINAL.contains(previousWord()));
    }

    /** Whether the next word is one with which sentences begin; "A." and "U.S." are not. */
    private boolean starts() {
        return SentenceWords.STARTERS.contains(bare(after)) && !(after.endsWith(".") && after.length() == 2);
    }

    private String previousWord() {
        int end = at - before.length();
        while (end > 0 && at - end < 2 * REACH && Marks.isSpace(text.charAt(end - 1))) {
            end--;
        }
        int begin = end;
        while (begin > start && end - begin < REACH && !Marks.isSpace(text.charAt(begin - 1))) {
            begin--;
        }
        return text.substring(begin, end);
    }

    private static boolean isDigits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static boolean isLoneLetter(String word) {
        return (word.length() == 1 && !word.equals("A") && !word.equals("I")) || word.matches("[IVX]{2,5}");
    }

    private static String bare(String word) {
        int end = word.length();
        while (end > 0 && ".,;:!?…)”\"'’".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        return word.substring(0, apostrophe > 0 ? Math.min(apostrophe, end) : end);
    }

    /** The word that ends at {@code at}, without quotes and brackets in front; cut to {@code reach} characters. */
    static String wordBefore(String text, int at, int reach) {
        int begin = at;
        while (begin > 0 && at - begin < reach) {
            char c = text.charAt(begin - 1);
            if (Marks.isSpace(c) || (Marks.isOpener(c) && c != '\'' && c != '’') || "—–/".indexOf(c) >= 0) {
                break;
            }
            begin--;
        }
        while (begin < at && Marks.isOpener(text.charAt(begin))) {
            begin++;
        }
        return text.substring(begin, at);
    }

    /** The word that begins at {@code at}; cut to {@code reach} characters. */
    static String wordAfter(String text, int at, int reach) {
        int end = at;
        while (end < text.length() && end - at < reach && !Marks.isSpace(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }
}
