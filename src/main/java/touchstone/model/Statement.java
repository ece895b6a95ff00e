package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says for itself, shown beside whatever is said of it. It changes no score.
 *
 * @param domain the source: a host, or a host with a first path segment
 * @param date when it was made
 * @param who who speaks, and for whom: "Jane Doe, editor-in-chief"
 * @param text its own words
 * @param link where it stands, null if it was sent
 * @param about what a dispute is about: a rule, a list, a fact-check; null for a statement about nothing in particular
 * @param status how a dispute stands
 * @param answer what was answered, null while nothing was
 * @param answered when, null while nothing was
 */
public record Statement(
        String domain,
        LocalDate date,
        String who,
        String text,
        @Nullable URI link,
        @Nullable String about,
        Status status,
        @Nullable String answer,
        @Nullable LocalDate answered) {

    /** How a dispute stands. */
    public enum Status {
        /** No dispute: the source only says something for itself. */
        STATEMENT,
        /** Disputed, and not yet answered. */
        OPEN,
        /** The source was right, and what it disputed was changed. */
        UPHELD,
        /** What it disputed stays, and the answer says why. */
        DECLINED,
        /** The source no longer disputes it. */
        WITHDRAWN
    }
}
