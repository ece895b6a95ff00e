package touchstone.model;

import java.util.Comparator;
import java.util.List;

/**
 * What an article says, and on whose word.
 *
 * @param claims in the order of the text
 * @param ranked the same claims, those first that a reader should check first
 * @param provenance from the page back to the origin; empty when the article is the page's own work
 * @param profile how the article is sourced
 * @param headline whether its headline says more than its text
 */
public record ClaimReading(
        List<Claim> claims,
        List<Claim> ranked,
        List<ProvenanceLink> provenance,
        SourcingProfile profile,
        HeadlineReading headline) {

    public ClaimReading {
        claims = List.copyOf(claims);
        ranked = List.copyOf(ranked);
        provenance = List.copyOf(provenance);
    }

    /** A reading of a text without a headline, whose claims are ranked by nothing but their check-worthiness. */
    public ClaimReading(List<Claim> claims, List<ProvenanceLink> provenance, SourcingProfile profile) {
        this(
                claims,
                claims.stream()
                        .sorted(Comparator.comparingDouble(Claim::checkworthiness)
                                .reversed())
                        .toList(),
                provenance,
                profile,
                HeadlineReading.NONE);
    }

    /** The claims to check first, at most {@code count}, the most pressing first. */
    public List<Claim> best(int count) {
        return ranked.subList(0, Math.min(count, ranked.size()));
    }
}
