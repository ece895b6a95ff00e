package touchstone.store;

import java.time.Duration;

/**
 * How pressing an unchecked claim is: {@code log2(1 + voices) × worth × 2^(−age ÷ half-life)}.
 *
 * <ul>
 *   <li>voices: how many registrable domains showed it, all copies of one agency's text counted as one voice;
 *   <li>worth: the highest check-worthiness that it had anywhere, 0 to 1;
 *   <li>age: the time since it was last found in an article that did not hold it before.
 * </ul>
 *
 * @param halfLife the time after which a claim that nobody repeats counts half, above zero
 */
public record Urgency(Duration halfLife) {

    /** The usual: three days. */
    public static final Urgency USUAL = new Urgency(Duration.ofDays(3));

    public Urgency {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("halfLife: " + halfLife);
        }
    }
}
