package touchstone.model;

/**
 * A fact-check that may speak about a claim, with what the index knows about the pair. Scores compare within one query only.
 *
 * @param lexicalRaw BM25 score for the query as it stands, 0 if not found that way
 * @param lexicalCleaned BM25 score for the cleaned query, 0 if not found that way
 * @param cosine cosine of the claim's and the fact-check's vectors by the first encoder, −1 to 1; NaN without vectors
 * @param secondCosine the same by the second encoder; NaN without
 */
public record Candidate(
        FactCheck factCheck, double lexicalRaw, double lexicalCleaned, double cosine, double secondCosine) {}
