package touchstone.text;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Span;

/**
 * Splits a text into sentences by rules and a list of abbreviations, in time linear in its length.
 *
 * <p>A sentence ends at a full stop, question or exclamation mark of any script, with the quotes and brackets that close
 * behind it, unless the words around show that it goes on: an abbreviation ("Sen. John", "No. 5"), an initial, a small
 * letter, the verb of a quotation ({@code “Why?” he asked}). It also ends at a blank line, before a list mark, and at a
 * line break that was meant: one before which the next line's first word would still have fitted.
 */
public final class Sentences {

    private final String text;
    private final LineBreaks lines;
    private final SentenceEnd end;
    private final List<Span> found = new ArrayList<>();

    private Sentences(String text) {
        this.text = text;
        this.lines = new LineBreaks(text);
        this.end = new SentenceEnd(text);
    }

    /**
     * The sentences of a text, trimmed, in order and without overlap. Stretches without any letter, digit or emoji are
     * left out, so that a text may have none.
     */
    public static List<Span> split(String text) {
        return new Sentences(text).split();
    }

    private List<Span> split() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            boolean ends = false;
            if (LineBreaks.isBreak(c)) {
                next = lines.after(at);
                ends = lines.ends(at, next);
            } else if (Marks.isLatinEnd(c) || Marks.isFullEnd(c)) {
                next = end.afterMarks(at);
                ends = end.isEnd(start(start), at, next);
            }
            if (ends) {
                add(start, next);
                start = next;
            }
            at = next;
        }
        add(start, text.length());
        return List.copyOf(found);
    }

    private int start(int from) {
        int start = from;
        while (start < text.length() && Marks.isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private void add(int from, int to) {
        int start = start(from);
        int stop = to;
        while (stop > start && Marks.isSpace(text.charAt(stop - 1))) {
            stop--;
        }
        for (int i = start; i < stop; i++) {
            if (Marks.isLetterOrDigit(text.charAt(i))) {
                found.add(new Span(start, stop));
                return;
            }
        }
    }
}
