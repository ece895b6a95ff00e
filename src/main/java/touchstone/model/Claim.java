package touchstone.model;

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
 */
public record Claim(
        String text, Span span, double checkworthiness, ClaimKind kind, String wording, Attribution attribution) {

    public Claim {
        if (!(checkworthiness >= 0 && checkworthiness <= 1)) {
            throw new IllegalArgumentException("checkworthiness: " + checkworthiness);
        }
    }
}
