package touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text from outside as a page shows it: what it holds in characters that hide, reorder or imitate writing is shown as labels.
 *
 * @param pieces in the order of the text
 */
record Words(List<Piece> pieces) {

    Words {
        pieces = List.copyOf(pieces);
    }

    static Words of(String text) {
        return new Words(new Unmasking(text).pieces());
    }

    static @Nullable Words ofNullable(@Nullable String text) {
        return text == null || text.isBlank() ? null : of(text);
    }

    /** How many places are labelled. */
    long masked() {
        return pieces.stream().filter(p -> !p.plain()).count();
    }

    /** The same as one string, labels in brackets, for where a page cannot hold elements. */
    static String inline(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (Piece piece : new Unmasking(text).pieces()) {
            if (!piece.hidden()) {
                out.append(piece.text());
            }
            if (!piece.plain()) {
                out.append('[').append(piece.label()).append(']');
            }
        }
        return out.toString();
    }

    /**
     * A stretch of the text.
     *
     * @param text what is shown of it; empty if it is hidden
     * @param label such as {@code U+202E}; empty if the text is plain
     * @param name what the labelled character is called; empty if the text is plain
     */
    record Piece(String text, String label, String name) {

        boolean plain() {
            return label.isEmpty();
        }

        boolean hidden() {
            return text.isEmpty();
        }
    }
}
