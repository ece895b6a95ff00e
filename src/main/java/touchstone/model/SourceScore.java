package touchstone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a source can be relied on, and on what evidence.
 *
 * @param role its part for the text at hand
 * @param name name shown to the reader
 * @param domain its domain, null if unknown
 * @param kind what sort of source it is, such as {@code news}, {@code satire}, {@code fact-checker}, {@code unknown}
 * @param score 0 to 100, null where too little is known or a number would mislead
 * @param band the score in a word
 * @param coverage 0 to 1: weighted share of the criteria that could be observed
 * @param confidence 0 to 1: how far independent evidence agrees
 * @param contributions what makes the score; their points add up to it exactly. Empty where there is no score
 * @param criteria every criterion, those not observed included
 * @param background what belongs beside the score without being part of it
 */
public record SourceScore(
        SourceRole role,
        String name,
        @Nullable String domain,
        String kind,
        @Nullable Integer score,
        Band band,
        double coverage,
        double confidence,
        List<Contribution> contributions,
        List<CriterionResult> criteria,
        Background background) {

    public SourceScore {
        contributions = List.copyOf(contributions);
        criteria = List.copyOf(criteria);
        int sum = contributions.stream().mapToInt(Contribution::points).sum();
        if (score != null && sum != score) {
            throw new IllegalArgumentException("contributions: add up to " + sum + " instead of " + score);
        }
    }

    /** A score with nothing beside it. */
    public SourceScore(
            SourceRole role,
            String name,
            @Nullable String domain,
            String kind,
            @Nullable Integer score,
            Band band,
            double coverage,
            double confidence,
            List<Contribution> contributions,
            List<CriterionResult> criteria) {
        this(role, name, domain, kind, score, band, coverage, confidence, contributions, criteria, Background.NONE);
    }

    /** The same score, shown with a domain. */
    public SourceScore withDomain(String shown) {
        return new SourceScore(
                role, name, shown, kind, score, band, coverage, confidence, contributions, criteria, background);
    }

    /** The same score with what belongs beside it. */
    public SourceScore withBackground(Background known) {
        return new SourceScore(
                role, name, domain, kind, score, band, coverage, confidence, contributions, criteria, known);
    }

    /** The score in a word. {@code UNKNOWN} is an answer, not a bad mark; {@code NOT_RATED} goes with kinds that get no number. */
    public enum Band {
        HIGH,
        MOSTLY_RELIABLE,
        MIXED,
        LOW,
        VERY_LOW,
        UNKNOWN,
        NOT_RATED
    }

    /**
     * A part of the score.
     *
     * @param rule the rule or list that gave it, or {@code start} for where every score begins
     * @param points whole points, negative if they lower the score
     * @param message one sentence for the reader: who says what, as of when
     */
    public record Contribution(String criterion, String rule, int points, String message) {}

    /** A criterion and what was found about it. */
    public record CriterionResult(String criterion, State state, String message) {}

    /** The three values of every criterion. */
    public enum State {
        MET,
        NOT_MET,
        NOT_OBSERVED
    }
}
