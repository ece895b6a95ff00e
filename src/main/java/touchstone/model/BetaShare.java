package touchstone.model;

/**
 * A share as it is known from some cases: mean and middle 95 % of Beta(1 + with, 1 + without). Each of the three rises with every
 * case that shows it, and the interval closes with every case at all.
 *
 * @param mean 0 to 1
 * @param low 0 to 1
 * @param high 0 to 1
 */
record BetaShare(double mean, double low, double high) {

    private static final double OUTSIDE = .025;

    /** Strips under the curve: at a thousand cases the ends are still right to three places. */
    private static final int STRIPS = 4_000;

    private static final BetaShare NOTHING_KNOWN = new BetaShare(.5, OUTSIDE, 1 - OUTSIDE);

    /**
     * @param with cases that show it, at least 0; weights may make them fractions
     * @param of all cases, at least {@code with}
     */
    static BetaShare of(double with, double of) {
        if (of == 0) {
            return NOTHING_KNOWN;
        }
        double without = Math.max(0, of - with);
        double peak = with / of;
        double[] upTo = new double[STRIPS + 1];
        for (int i = 0; i < STRIPS; i++) {
            double x = (i + .5) / STRIPS;
            // Against the height of the peak, since the curve itself is too high or too low for a number.
            double height = power(x, peak, with) + power(1 - x, 1 - peak, without);
            upTo[i + 1] = upTo[i] + Math.exp(height);
        }
        return new BetaShare((with + 1) / (of + 2), quantile(upTo, OUTSIDE), quantile(upTo, 1 - OUTSIDE));
    }

    private static double power(double x, double peak, double exponent) {
        return exponent == 0 ? 0 : exponent * Math.log(x / peak);
    }

    private static double quantile(double[] upTo, double share) {
        double wanted = share * upTo[STRIPS];
        int i = 0;
        while (upTo[i + 1] < wanted) {
            i++;
        }
        return (i + (wanted - upTo[i]) / (upTo[i + 1] - upTo[i])) / STRIPS;
    }
}
