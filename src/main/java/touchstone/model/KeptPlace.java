package touchstone.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
     * The fact-checks of one claim that spoke about this one when the article was read.
     *
     * @param first the one that is shown first
     * @param probability 0 to 1
     * @param alike others of the same claim, by other publishers mostly
     */
    public record KeptMatch(
            KeptCheck first,
            double probability,
            Match.Certainty certainty,
            Stance.Leaning stance,
            List<KeptCheck> alike) {

        public KeptMatch {
            alike = List.copyOf(alike);
        }

        /** All of them, the first one first. */
        public Stream<KeptCheck> checks() {
            return Stream.concat(Stream.of(first), alike.stream());
        }
    }

    /**
     * A fact-check.
     *
     * @param id its identifier
     * @param publisher its name, null if unknown or not kept
     */
    public record KeptCheck(
            String id, @Nullable String publisher, @Nullable URI url, Verdict verdict) {}
}
