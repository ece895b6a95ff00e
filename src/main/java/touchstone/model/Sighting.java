package touchstone.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An article as the collector met it.
 *
 * @param source the name of the source in the collector's configuration
 * @param claims its claims, with the fact-checks that speak about them
 * @param provenance from the page back to the origin
 * @param seen when it was read
 */
public record Sighting(
        String source, Article article, List<MatchedClaim> claims, List<ProvenanceLink> provenance, Instant seen) {

    public Sighting {
        Objects.requireNonNull(source, "source");
        claims = List.copyOf(claims);
        provenance = List.copyOf(provenance);
        if (article.uri() == null) {
            throw new IllegalArgumentException("article: came from nowhere");
        }
    }
}
