package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Span;

/**
 * A text from outside of which some words are marked.
 *
 * @param runs in the order of the text
 */
record MarkedText(List<Run> runs) {

    /** Words that are marked, or are not. */
    record Run(Words words, boolean shared) {}

    /** @param marked in order and apart; what lies outside the text is passed over */
    static MarkedText of(String text, List<Span> marked) {
        List<Run> runs = new ArrayList<>();
        int end = 0;
        for (Span span : marked) {
            if (span.start() < end || span.end() > text.length()) {
                continue;
            }
            add(runs, text.substring(end, span.start()), false);
            add(runs, span.of(text), true);
            end = span.end();
        }
        add(runs, text.substring(end), false);
        return new MarkedText(List.copyOf(runs));
    }

    private static void add(List<Run> runs, String text, boolean shared) {
        if (!text.isEmpty()) {
            runs.add(new Run(Words.of(text), shared));
        }
    }
}
