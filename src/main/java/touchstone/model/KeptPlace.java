package touchstone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in which a kept claim was seen.
 *
 * @param domain its registrable domain, or its host where it has none
 * @param source the name of the source in the collector's configuration
 * @param published when the article says it was published
 * @param agencies agencies and origins whose text it is
 * @param sentence the sentence as it stood there
 * @param worth its check-worthiness there, 0 to 1
 * @param attribution on whose word it stood there; without spans
 * @param matches the fact-checks that speak about it
 */
public record KeptPlace(
        URI url,
        String domain,
        String source,
        @Nullable String title,
        @Nullable Instant published,
        Instant firstSeen,
        Instant lastSeen,
        List<String> agencies,
        String sentence,
        double worth,
        Attribution attribution,
        List<KeptMatch> matches) {

    public KeptPlace {
        agencies = List.copyOf(agencies);
        matches = List.copyOf(matches);
    }

    /**
     * A fact-check that spoke about the claim when the article was read.
     *
     * @param factCheck its identifier
     * @param probability 0 to 1
     */
    public record KeptMatch(
            String factCheck,
            @Nullable URI url,
            Verdict verdict,
            double probability,
            Match.Certainty certainty,
            Stance.Leaning stance) {}
}
