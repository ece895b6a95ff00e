package touchstone.rule;

import java.util.HashMap;
import java.util.Map;

/** How a text is written, counted in one pass over its characters: sentences, words, signs. */
final class Style {

    private static final String CLOSING = "\"”’')]»“";
    private static final int SHORT_SENTENCE = 6;
    private static final int SHOUTED = 4;
    private static final int SHORTEST_QUOTATION = 10;
    private static final int LONGEST_QUOTATION = 600;

    private final String text;
    private int words;
    private int letters;
    private int sentences;
    private int shortSentences;
    private double squares;
    private int wordsBefore;
    private int commas;
    private int asides;
    private int questions;
    private int running;
    private int shouted;
    private int quotations;
    private int quotedFrom = -1;

    private Style(String text) {
        this.text = text;
    }

    /** The signals of a body, by name. */
    static Map<String, Object> of(String body) {
        Style style = new Style(body);
        for (int i = 0; i < body.length(); ) {
            int end = style.wordEnd(i);
            if (end > i) {
                style.word(i, end);
                i = end;
            } else {
                style.sign(i);
                i++;
            }
        }
        style.sentence();
        return style.signals();
    }

    private Map<String, Object> signals() {
        Map<String, Object> values = new HashMap<>();
        double all = Math.max(1, sentences);
        double mean = words / all;
        values.put("sentence_words", mean);
        values.put("sentence_variety", mean == 0 ? 0.0 : Math.sqrt(Math.max(0, squares / all - mean * mean)) / mean);
        values.put("short_sentences", shortSentences / all);
        values.put("word_letters", letters / (double) Math.max(1, words));
        values.put("commas", rate(commas));
        values.put("asides", rate(asides));
        values.put("questions", rate(questions));
        values.put("ing_words", rate(running));
        values.put("body_capitals", rate(shouted));
        values.put("quotations", (long) quotations);
        return values;
    }

    private double rate(int count) {
        return 1000.0 * count / Math.max(1, words);
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || (end > start && isApostrophe(text.charAt(end))))) {
            end++;
        }
        while (end > start && isApostrophe(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private void word(int start, int end) {
        words++;
        letters += end - start;
        if (end - start > 5 && text.regionMatches(true, end - 3, "ing", 0, 3)) {
            running++;
        }
        boolean capitals = end - start >= SHOUTED;
        for (int i = start; i < end && capitals; i++) {
            capitals = Character.isUpperCase(text.charAt(i));
        }
        shouted += capitals ? 1 : 0;
    }

    private void sign(int at) {
        switch (text.charAt(at)) {
            case ',' -> commas++;
            case '(', '—', '–' -> asides++;
            case '-' -> asides += isDash(at) ? 1 : 0;
            case '?' -> {
                questions++;
                end(at);
            }
            case '.', '!', '…' -> end(at);
            case '\n' -> sentence();
            case '“', '„', '«' -> quotedFrom = at;
            case '”', '»' -> quoted(at);
            case '"' -> {
                if (quotedFrom >= 0) {
                    quoted(at);
                } else {
                    quotedFrom = at;
                }
            }
            default -> {}
        }
    }

    private boolean isDash(int at) {
        return at > 0
                && at + 1 < text.length()
                && ((text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ') || text.charAt(at + 1) == '-');
    }

    private void quoted(int at) {
        int length = at - quotedFrom - 1;
        if (quotedFrom >= 0 && length >= SHORTEST_QUOTATION && length <= LONGEST_QUOTATION) {
            quotations++;
        }
        quotedFrom = -1;
    }

    /** A sentence ends where white space follows, behind closing marks if there are any. */
    private void end(int at) {
        int next = at + 1;
        while (next < text.length() && CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length() || Character.isWhitespace(text.charAt(next))) {
            sentence();
        }
    }

    private void sentence() {
        int length = words - wordsBefore;
        if (length > 0) {
            sentences++;
            shortSentences += length <= SHORT_SENTENCE ? 1 : 0;
            squares += (double) length * length;
            wordsBefore = words;
        }
    }
}
