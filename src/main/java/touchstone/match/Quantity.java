package touchstone.match;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;

/**
 * A number that a claim gives of something.
 *
 * @param value as written, with its scale
 * @param dimension what is measured, such as {@code length}, {@code %} or {@code USD}; "" for what is counted
 * @param unit its name; "" for what is counted
 * @param base the value in the common unit of the dimension
 * @param counted the words right behind it, as they are compared; empty where it has a unit
 * @param bound {@code over}, {@code under} or {@code about}; null for a number without such a word
 * @param shown as it stands in the text
 * @param span where it stands
 */
record Quantity(
        double value,
        String dimension,
        String unit,
        double base,
        List<String> counted,
        @Nullable String bound,
        String shown,
        Span span) {

    /** Two per cent: "80 miles" are "129 kilometres". */
    private static final double CONVERTED = .02;

    /** "About 200" are 190 to 210. */
    private static final double ESTIMATED = .05;

    /** "More than 200" are up to 220. */
    private static final double OVER = .1;

    private static final int FEWEST_DIGITS = 2;

    /** Whether both can be the same number, rounded, estimated or given in another unit. */
    boolean agrees(Quantity other) {
        if (isTimes(other) || other.isTimes(this)) {
            return true;
        }
        boolean comparable = dimension.equals(other.dimension) || dimension.isEmpty() || other.dimension.isEmpty();
        return comparable && isClose(other);
    }

    /** Whether one says more and the other says less than this number. */
    boolean isBoundedOtherwise(Quantity other) {
        return ("over".equals(bound) && "under".equals(other.bound))
                || ("under".equals(bound) && "over".equals(other.bound));
    }

    /** "Doubled" is "rose by 100 per cent" or "to 200 per cent". */
    private boolean isTimes(Quantity percent) {
        return dimension.equals("times")
                && percent.dimension.equals("%")
                && (Math.abs((value - 1) * 100 - percent.value) < 1 || Math.abs(value * 100 - percent.value) < 1);
    }

    private boolean isClose(Quantity other) {
        double a = dimension.equals(other.dimension) ? base : value;
        double b = dimension.equals(other.dimension) ? other.base : other.value;
        double apart = Math.abs(a - b) / Math.max(1e-9, Math.max(Math.abs(a), Math.abs(b)));
        if (apart < 1e-9) {
            return true;
        }
        boolean converted = dimension.equals(other.dimension) && !unit.equals(other.unit);
        boolean estimated = bound != null || other.bound != null;
        return (converted && apart <= CONVERTED)
                || (estimated && apart <= ESTIMATED)
                || isOver(other)
                || other.isOver(this)
                || isRounded(a, b)
                || isRounded(b, a);
    }

    private boolean isOver(Quantity exact) {
        return "over".equals(bound) && exact.base >= base && exact.base <= base * (1 + OVER);
    }

    /** Whether the first is the second with fewer digits, of which there are at least two: "41" for "41.3". */
    private static boolean isRounded(double coarse, double fine) {
        BigDecimal one = BigDecimal.valueOf(coarse).stripTrailingZeros();
        BigDecimal other = BigDecimal.valueOf(fine).stripTrailingZeros();
        return one.precision() >= FEWEST_DIGITS
                && other.precision() > one.precision()
                && other.round(new MathContext(one.precision(), RoundingMode.HALF_UP))
                                .compareTo(one)
                        == 0;
    }
}
