package touchstone.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as the collector met it.
 *
 * @param source the name of the source in the collector's configuration
 * @param claims its claims, with the fact-checks that speak about them
 * @param provenance from the page back to the origin
 * @param marks what it shows of how its newsroom works; null where that was not asked
 * @param seen when it was read
 */
public record Sighting(
        String source,
        Article article,
        List<MatchedClaim> claims,
        List<ProvenanceLink> provenance,
        @Nullable ArticleMarks marks,
        Instant seen) {

    public Sighting {
        Objects.requireNonNull(source, "source");
        claims = List.copyOf(claims);
        provenance = List.copyOf(provenance);
        if (article.uri() == null) {
            throw new IllegalArgumentException("article: came from nowhere");
        }
    }
}
