package touchstone.collect;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened while collecting.
 *
 * @param source the name of the source in the configuration
 * @param uri what was asked for, null for the source as a whole
 * @param message what a person should know of it, in a sentence; null if the outcome says it all
 * @param claims how many claims were kept
 * @param newClaims how many of them nobody had made before
 * @param factChecks how many fact-checks stood on the page
 */
public record CollectEvent(
        Kind kind,
        Instant at,
        String source,
        @Nullable URI uri,
        Outcome outcome,
        @Nullable String message,
        int claims,
        int newClaims,
        int factChecks) {

    /** What an event is about. */
    public enum Kind {
        /** A feed, sitemap, list or home page was read for the pages it names. */
        LISTING,
        PAGE,
        /** Fact-checks were handed to the corpus. */
        FACT_CHECKS,
        SITE_FACTS,
        /** What was kept long enough was forgotten. */
        RETENTION,
        /** A round of a source is over. */
        SOURCE
    }

    static CollectEvent of(
            Kind kind, Instant at, String source, @Nullable URI uri, Outcome outcome, @Nullable String message) {
        return new CollectEvent(kind, at, source, uri, outcome, message, 0, 0, 0);
    }
}
