package touchstone.rulebook;

import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/**
 * What a word or phrase of a rating says: a verdict, or how the verdict beside it is meant.
 *
 * @param verdict null for a manner
 * @param denied the verdict where a plain "not" stands before it; null if that says nothing sure, as "not false" does not
 * @param manner null for a verdict
 */
record RatingMeaning(
        @Nullable Verdict verdict,
        @Nullable Verdict denied,
        @Nullable RatingManner manner) {

    /** In tables: a word like "confirmed", which is true, and whose denial is not false but unproven. */
    private static final String PROVEN = "proven";

    /** The meaning named so in tables; null if there is none. */
    static @Nullable RatingMeaning of(String kind) {
        if (kind.equals(PROVEN)) {
            return new RatingMeaning(Verdict.TRUE, Verdict.UNPROVEN, null);
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict.label().equals(kind) && verdict != Verdict.UNRATED) {
                return new RatingMeaning(verdict, verdict == Verdict.TRUE ? Verdict.FALSE : null, null);
            }
        }
        RatingManner manner = Table.named(RatingManner.values(), kind);
        return manner == null ? null : new RatingMeaning(null, null, manner);
    }

    /** Whether it is more than a filling. */
    boolean isTelling() {
        return manner != RatingManner.NEUTRAL && manner != RatingManner.EXPLAINS;
    }
}
