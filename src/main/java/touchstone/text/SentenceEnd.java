package touchstone.text;

/** Decides whether the marks at one place of a text end a sentence. Looks only a bounded way around. */
final class SentenceEnd {

    /** Longest word that is looked at. */
    private static final int REACH = 40;
    /** A bracket that closes within so many characters is read as part of its sentence. */
    private static final int BRACKET = 300;

    private final String text;
    private int bracketEnd = -1;
    private int bracketsRead;

    SentenceEnd(String text) {
        this.text = text;
    }

    /** The place behind the run of marks at {@code at}, and behind quotes, brackets and note numbers that close there. */
    int afterMarks(int at) {
        int i = at;
        while (i < text.length() && isMark(i)) {
            i++;
            if (i + 1 < text.length()
                    && text.charAt(i) == ' '
                    && text.charAt(i + 1) == '.'
                    && text.charAt(i - 1) == '.') {
                i++;
            }
        }
        int closers = i;
        while (closers < text.length() && closers < i + 8 && closes(closers)) {
            closers++;
        }
        if (closers + 1 < text.length() && Marks.isSpace(text.charAt(closers)) && text.charAt(closers + 1) == '»') {
            closers += 2;
        }
        return afterPictures(afterNote(closers));
    }

    private boolean isMark(int i) {
        return Marks.isLatinEnd(text.charAt(i)) || Marks.isFullEnd(text.charAt(i));
    }

    /** A quote before a letter opens, unless it can only close. */
    private boolean closes(int i) {
        char c = text.charAt(i);
        return Marks.isCloser(c)
                && ("”)]}」』）】》〉".indexOf(c) >= 0
                        || i + 1 == text.length()
                        || !Marks.isLetterOrDigit(text.charAt(i + 1)));
    }

    /** Behind the emoji that comment on what was said. */
    private int afterPictures(int at) {
        int i = at;
        int end = at;
        while (i < text.length() && i < at + REACH) {
            int sign = text.codePointAt(i);
            boolean picture = Character.getType(sign) == Character.OTHER_SYMBOL;
            if (!picture && sign != ' ' && sign != 0x200D && sign != 0xFE0F) {
                break;
            }
            i += Character.charCount(sign);
            end = sign == ' ' ? end : i;
        }
        return end;
    }

    /** Behind a note such as {@code [12]}. */
    private int afterNote(int at) {
        int i = at;
        while (i < text.length() && i < at + 40 && text.charAt(i) == '[') {
            int digits = i + 1;
            while (digits < text.length() && digits < i + 5 && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            if (digits == i + 1 || digits >= text.length() || text.charAt(digits) != ']') {
                return i;
            }
            i = digits + 1;
        }
        return i;
    }

    /**
     * Whether a sentence that began at {@code start} ends with the marks from {@code at} to {@code end} (which includes
     * what closes behind them). To be asked in order.
     */
    boolean isEnd(int start, int at, int end) {
        if (end >= text.length()) {
            return true;
        }
        int next = end;
        while (next < text.length() && Marks.isSpace(text.charAt(next))) {
            if (LineBreaks.isBreak(text.charAt(next))) {
                break;
            }
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (insideBracket(start, at, end)) {
            return false;
        }
        if (Marks.isFullEnd(text.charAt(at))) {
            return fullEnd(end);
        }
        if (LineBreaks.isBreak(text.charAt(next))) {
            next = skipSpace(next);
        }
        if (next >= text.length()) {
            return true;
        }
        return next == end ? missingSpace(at, end) : spaced(start, at, end, next);
    }

    private int skipSpace(int from) {
        int next = from;
        while (next < text.length() && Marks.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether the place lies in a bracket that opened after the sentence's first word and closes soon. */
    private boolean insideBracket(int start, int at, int end) {
        for (int i = Math.max(bracketsRead, start + 1); i < at; i++) {
            if (i > bracketEnd && (text.charAt(i) == '(' || text.charAt(i) == '（')) {
                bracketEnd = close(i);
            }
        }
        bracketsRead = Math.max(bracketsRead, at);
        return at < bracketEnd && end <= bracketEnd;
    }

    private int close(int open) {
        for (int i = open + 1; i < text.length() && i < open + BRACKET; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return i;
            }
            if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                break;
            }
        }
        return open;
    }

    /** Marks of scripts without capitals end a sentence, except where a quotation is followed by who said it. */
    private boolean fullEnd(int end) {
        char next = text.charAt(end);
        boolean quoted = Marks.isQuote(text.charAt(end - 1));
        if (!quoted) {
            return true;
        }
        if ("とっはがのをもで，、".indexOf(next) >= 0) {
            return false;
        }
        for (int i = end; i < text.length() && i < end + 6 && Character.isLetter(text.charAt(i)); i++) {
            if ("说說道問问喊".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** "was late.The next": two words of ordinary form that lost the space between them. */
    private boolean missingSpace(int at, int end) {
        String before = wordBefore(at);
        String after = wordAfter(end);
        return before.length() >= 3
                && after.length() >= 2
                && isPlain(before)
                && Character.isLowerCase(before.charAt(before.length() - 1))
                && Character.isUpperCase(after.charAt(0))
                && Character.isLowerCase(after.charAt(1))
                && !after.matches("(?i)(com|net|org|co|js|io|gov|edu|info|tv)[.,;:!?]*")
                && !SentenceWords.isAbbreviation(before);
    }

    private boolean spaced(int start, int at, int end, int next) {
        int first = next;
        while (first < text.length() && first < next + 6 && isLeading(text.charAt(first))) {
            first++;
        }
        if (first >= text.length()) {
            return true;
        }
        int letter = text.codePointAt(first);
        boolean quoted = Marks.isQuote(text.charAt(end - 1));
        if (Character.isLowerCase(letter)) {
            return beginsSmall(start, at, first);
        }
        boolean stop = text.charAt(at) == '.' && (at + 1 >= end || !isMark(at + 1));
        if (!stop) {
            return !(quoted && speechFollows(first)) && !goesOn(at, end, first);
        }
        return (end > at + 1 && quoted) || new FullStop(text, start, at, first).ends();
    }

    private static boolean isLeading(char c) {
        return Marks.isOpener(c) || c == '-' || c == '–' || c == '—' || c == ' ';
    }

    /** A small letter begins a sentence only in a text that writes so, or in a name like "iPhone". */
    private boolean beginsSmall(int start, int at, int first) {
        if (first + 1 < text.length() && Character.isUpperCase(text.charAt(first + 1))) {
            return true;
        }
        int word = at;
        while (word > Math.max(0, at - 3) && Marks.isCloser(text.charAt(word - 1))) {
            word--;
        }
        String before = wordBefore(word);
        if (text.charAt(first - 1) == '#') {
            return !SentenceWords.isAbbreviation(before);
        }
        return start < text.length()
                && Character.isLowerCase(text.charAt(start))
                && before.length() >= 2
                && isPlain(before)
                && text.charAt(at) != '…'
                && !text.startsWith("..", at)
                && !text.startsWith("http", first)
                && !SentenceWords.isAbbreviation(before);
    }

    /** "I... I never": an ellipsis after which the same word comes again; "Yahoo! Inc." */
    private boolean goesOn(int at, int end, int first) {
        String before = wordBefore(at);
        String after = wordAfter(first);
        boolean ellipsis = text.charAt(at) == '…' || text.startsWith("..", at);
        if (ellipsis) {
            return end - at < 8 && before.equals(after.replaceAll("[.,…]+$", ""));
        }
        return SentenceWords.NEVER.contains(before + text.charAt(at)) && !SentenceWords.STARTERS.contains(after);
    }

    /** Whether, behind a quotation, capitals and titles lead to a verb of speech: {@code “Why?” Smith asked}. */
    private boolean speechFollows(int first) {
        int at = first;
        for (int words = 0; words < 5 && at < text.length(); words++) {
            String word = wordAfter(at);
            String bare = word.replaceAll("[.,;:]+$", "");
            if (SentenceWords.SPEECH.contains(bare)) {
                return words > 0;
            }
            boolean name = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0));
            boolean closed = word.length() > bare.length() && !SentenceWords.isAbbreviation(bare) && bare.length() > 1;
            if (word.isEmpty() || closed || (!name && words < 1)) {
                return false;
            }
            at = skipSpace(at + word.length());
        }
        return false;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '’' || c == '-');
    }

    private String wordBefore(int at) {
        return FullStop.wordBefore(text, at, REACH);
    }

    private String wordAfter(int at) {
        return FullStop.wordAfter(text, at, REACH);
    }
}
