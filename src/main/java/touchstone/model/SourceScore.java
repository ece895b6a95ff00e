package touchstone.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a source can be relied on, and on what evidence.
 *
 * @param role its part for the text at hand
 * @param name name shown to the reader
 * @param domain its domain, with the path where one was asked for; null if unknown
 * @param kind what sort of source it is, such as {@code news}, {@code satire}, {@code fact-checker}, {@code unknown}
 * @param score 0 to 100, null where too little is known or a number would mislead
 * @param band the score in a word
 * @param coverage 0 to 1: weighted share of the criteria that could be answered, those that are not asked of its kind left out
 * @param confidence 0 to 1: how far independent evidence agrees, and how fresh it is
 * @param contributions what makes the score; their points add up to it exactly. Empty where there is no score
 * @param criteria every criterion, those not observed included
 * @param ratings who said what of it, those ratings included that do not count
 * @param notes what a reader should know beside the score, the gravest first
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
        List<RaterSays> ratings,
        List<Note> notes,
        Background background) {

    public SourceScore {
        contributions = List.copyOf(contributions);
        criteria = List.copyOf(criteria);
        ratings = List.copyOf(ratings);
        notes = List.copyOf(notes);
        int sum = contributions.stream().mapToInt(Contribution::points).sum();
        if (score != null && sum != score) {
            throw new IllegalArgumentException("contributions: add up to " + sum + " instead of " + score);
        }
    }

    /** A score without raters, notes and background. */
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
        this(
                role,
                name,
                domain,
                kind,
                score,
                band,
                coverage,
                confidence,
                contributions,
                criteria,
                List.of(),
                List.of(),
                Background.NONE);
    }

    /** The same score, shown with a domain. */
    public SourceScore withDomain(String shown) {
        return new SourceScore(
                role,
                name,
                shown,
                kind,
                score,
                band,
                coverage,
                confidence,
                contributions,
                criteria,
                ratings,
                notes,
                background);
    }

    /** The same score with what belongs beside it. */
    public SourceScore withBackground(Background known) {
        return new SourceScore(
                role,
                name,
                domain,
                kind,
                score,
                band,
                coverage,
                confidence,
                contributions,
                criteria,
                ratings,
                notes,
                known);
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

    /**
     * A criterion and what was found about it.
     *
     * @param degree 0 to 1: how far what was found speaks for the source, .5 where it speaks neither way; null if nothing was found
     * @param weight share of the coverage that an answer to it makes, 0 to 1
     * @param coverage 0 to 1: how much of the answer was found
     */
    public record CriterionResult(
            String criterion,
            State state,
            String message,
            @Nullable Double degree,
            double weight,
            double coverage) {

        /** A criterion of which only the state is known. */
        public CriterionResult(String criterion, State state, String message) {
            this(criterion, state, message, null, 0, 0);
        }
    }

    /** The three values of every criterion. */
    public enum State {
        MET,
        NOT_MET,
        NOT_OBSERVED
    }

    /**
     * What one rater says.
     *
     * @param label the rater's own word or number
     * @param says the same in words
     * @param value01 the same on the common scale, 0 least to 1 most reliable
     * @param entry what the rater rated: this domain, one above it, a path on it, or another name of it
     * @param topic what the rating is limited to, null if it is about all that the source publishes
     * @param because why it does not count, null if it does
     * @param sentence "rater X, as of date, says Y"
     */
    public record RaterSays(
            String rater,
            String family,
            LocalDate asOf,
            String label,
            String says,
            double value01,
            String entry,
            @Nullable String topic,
            @Nullable String because,
            String sentence) {

        public boolean counts() {
            return because == null;
        }
    }

    /** Something to know beside the score, in one sentence. */
    public record Note(Topic topic, String message) {

        /** What a note is about, the gravest first. */
        public enum Topic {
            LOOKALIKE,
            KIND,
            DISAGREEMENT,
            AGE,
            SCOPE,
            NAME
        }
    }
}
