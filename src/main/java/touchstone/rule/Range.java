package touchstone.rule;

import java.util.Locale;

/** Numbers from {@code low} to {@code high}, both included; empty if {@code low} is above {@code high}. */
record Range(double low, double high) {

    static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Range only(double value) {
        return new Range(value, value);
    }

    boolean isEmpty() {
        return low > high;
    }

    Range and(Range other) {
        return new Range(Math.max(low, other.low), Math.min(high, other.high));
    }

    Range plus(Range other) {
        return known(low + other.low, high + other.high);
    }

    Range minus(Range other) {
        return known(low - other.high, high - other.low);
    }

    Range times(Range other) {
        double a = low * other.low;
        double b = low * other.high;
        double c = high * other.low;
        double d = high * other.high;
        return known(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    Range or(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Zero times endless is no number, and then nothing is known. */
    private static Range known(double low, double high) {
        return Double.isNaN(low) || Double.isNaN(high) ? ANY : new Range(low, high);
    }

    /** "0 to 1", "0 or more", "above 10". */
    String words() {
        if (equals(ANY)) {
            return "any number";
        }
        if (low == high) {
            return number(low);
        }
        if (Double.isInfinite(high)) {
            return isWhole(Math.nextDown(low)) ? "above " + number(Math.nextDown(low)) : number(low) + " or more";
        }
        if (Double.isInfinite(low)) {
            return isWhole(Math.nextUp(high)) ? "below " + number(Math.nextUp(high)) : number(high) + " or less";
        }
        return number(low) + " to " + number(high);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && value != 0;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
