package touchstone.report;

import java.util.function.UnaryOperator;

/** A page that is written from top to bottom, as wide as the terminal it is for. */
final class Sheet {

    private final StringBuilder out = new StringBuilder();
    private final Paint paint;

    Sheet(Paint paint) {
        this.paint = paint;
    }

    Paint paint() {
        return paint;
    }

    Sheet heading(String words) {
        out.append('\n').append(paint.bold(words)).append('\n');
        return this;
    }

    /** Words from a page or a list, made safe, wrapped and indented; {@code first} stands in front of the first line. */
    Sheet words(String first, String words, UnaryOperator<String> colour) {
        int indent = PlainText.columns(first);
        String lead = first;
        for (String line : PlainText.wrap(PlainText.safe(words), paint.width() - indent)) {
            out.append((lead + colour.apply(line)).stripTrailing()).append('\n');
            lead = " ".repeat(indent);
        }
        return this;
    }

    Sheet words(String first, String words) {
        return words(first, words, UnaryOperator.identity());
    }

    Sheet blank() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
