package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * A fact-check that may speak about a claim, with what the index knows about the pair. Scores compare within one query only.
 *
 * @param lexicalRaw BM25 score for the query as it stands, 0 if not found that way
 * @param lexicalCleaned BM25 score for the cleaned query, 0 if not found that way
 * @param cosine cosine of the claim's and the fact-check's vectors by the first encoder, −1 to 1; NaN without vectors
 * @param secondCosine the same by the second encoder; NaN without
 * @param around the same for the claim within what was said around it; null if nothing is known of that
 */
public record Candidate(
        FactCheck factCheck,
        double lexicalRaw,
        double lexicalCleaned,
        double cosine,
        double secondCosine,
        @Nullable Around around) {

    /** A fact-check that nothing in the index was asked about. */
    public static Candidate of(FactCheck factCheck) {
        return new Candidate(factCheck, 0, 0, 0, 0);
    }

    /** A candidate of a claim that stands alone. */
    public Candidate(
            FactCheck factCheck, double lexicalRaw, double lexicalCleaned, double cosine, double secondCosine) {
        this(factCheck, lexicalRaw, lexicalCleaned, cosine, secondCosine, null);
    }

    /**
     * What the surroundings of the claim have to do with the fact-check.
     *
     * @param lexical BM25 score for the claim with its surroundings
     * @param cosine cosine of their vectors by the first encoder; NaN without vectors
     * @param secondCosine the same by the second encoder; NaN without
     * @param speaker 1 if who spoke is who the fact-check says made the claim, −1 if somebody else is, 0 if either is unknown
     */
    public record Around(double lexical, double cosine, double secondCosine, int speaker) {}
}
