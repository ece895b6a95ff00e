package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article that can be checked.
 *
 * @param text the sentence as it stands at {@code span}
 * @param span where it stands in the article's text
 * @param checkworthiness 0 to 1, the higher the more it is worth checking; .5 is the decision
 * @param kind what sort of thing it says
 * @param wording the claim as it can be read alone: names for the pronouns that stand for them, dates for "on Monday", where
 *     the article leaves no doubt; else {@code text}
 * @param attribution on whose word the article says it
 * @param said among which sentences it was said, and by whom, in the record of a talk; null elsewhere
 */
public record Claim(
        String text,
        Span span,
        double checkworthiness,
        ClaimKind kind,
        String wording,
        Attribution attribution,
        @Nullable Said said) {

    public Claim {
        if (!(checkworthiness >= 0 && checkworthiness <= 1)) {
            throw new IllegalArgumentException("checkworthiness: " + checkworthiness);
        }
    }

    /** A claim that stands in no talk. */
    public Claim(
            String text, Span span, double checkworthiness, ClaimKind kind, String wording, Attribution attribution) {
        this(text, span, checkworthiness, kind, wording, attribution, null);
    }

    /** The same, worded as it was said in a talk. */
    public Claim withSaid(Said how) {
        return new Claim(text, span, checkworthiness, kind, how.text(), attribution, how);
    }
}
