package touchstone.model;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the collector remembers of an address, so that what is unchanged is not read again.
 *
 * @param uri the address that was asked for, normalised
 * @param at when it was last asked for
 * @param validators of the version that was read last
 * @param digest of what was read last, to notice that nothing changed where a server says nothing; null if nothing was read
 * @param outcome in a word, for reports: that of {@link Fetched} and what came of it
 * @param failures how often in a row it could not be read
 * @param next not to be asked for again before; null if it may be at any time
 */
public record Visited(
        URI uri,
        Instant at,
        Validators validators,
        @Nullable String digest,
        String outcome,
        int failures,
        @Nullable Instant next) {

    public Visited {
        Objects.requireNonNull(uri, "uri");
        if (failures < 0) {
            throw new IllegalArgumentException("failures: " + failures);
        }
    }
}
