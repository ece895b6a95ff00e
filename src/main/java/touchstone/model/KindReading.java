package touchstone.model;

import java.util.List;

/**
 * What sort of page something is, how sure that is, and what says so.
 *
 * @param kind the likeliest kind
 * @param probability that it is this kind, 0 to 1, calibrated on pages of known kinds
 * @param because what speaks for it, the strongest first, each a clause that can follow "because": {@code it is labelled “Opinion”}
 */
public record KindReading(PageKind kind, double probability, List<String> because) {

    /** Below this the kind is a guess, and is to be called one. */
    public static final double UNCERTAIN = .6;

    /** From here on others may build on it. */
    public static final double SURE = .8;

    public KindReading {
        because = List.copyOf(because);
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability);
        }
    }

    /** A kind that somebody states who need not explain it. */
    public static KindReading stated(PageKind kind) {
        return new KindReading(kind, 1, List.of());
    }

    public boolean isUncertain() {
        return probability < UNCERTAIN;
    }

    public boolean isSure() {
        return probability >= SURE;
    }
}
