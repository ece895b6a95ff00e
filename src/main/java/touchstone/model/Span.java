package touchstone.model;

/**
 * A stretch of text, in UTF-16 code units as {@link String#substring(int, int)} counts them.
 *
 * @param start first unit, from 0
 * @param end one past the last unit, never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same stretch, counted from a text that has {@code units} more in front. */
    public Span shiftedBy(int units) {
        return new Span(start + units, end + units);
    }

    /** The words of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
