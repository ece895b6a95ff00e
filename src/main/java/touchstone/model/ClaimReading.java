package touchstone.model;

import java.util.List;

/**
 * What an article says, and on whose word.
 *
 * @param claims in the order of the text
 * @param provenance from the page back to the origin; empty when the article is the page's own work
 * @param profile how the article is sourced
 */
public record ClaimReading(List<Claim> claims, List<ProvenanceLink> provenance, SourcingProfile profile) {

    public ClaimReading {
        claims = List.copyOf(claims);
        provenance = List.copyOf(provenance);
    }
}
