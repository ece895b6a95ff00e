package touchstone.model;

/**
 * A sentence of an article that can be checked.
 *
 * @param text the sentence as it stands at {@code span}
 * @param span where it stands in the article's text
 * @param checkworthiness 0 to 1, the higher the more it is worth checking; .5 is the decision
 * @param attribution on whose word the article says it
 */
public record Claim(String text, Span span, double checkworthiness, Attribution attribution) {

    public Claim {
        if (!(checkworthiness >= 0 && checkworthiness <= 1)) {
            throw new IllegalArgumentException("checkworthiness: " + checkworthiness);
        }
    }
}
