package touchstone.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.Sighting;
import touchstone.model.SiteObservations;
import touchstone.model.Visited;

/** The store of claims. Thread-safe; several processes may use one database. */
@SuppressWarnings("DoNotCallSuggester") // not built yet
public final class ClaimStore implements AutoCloseable {

    /** Opens the database in the data folder, and makes it if there is none. */
    public static ClaimStore open(Path data, Encoders encoders) {
        throw new UnsupportedOperationException(data.toString());
    }

    /** Opens the database at a JDBC address. */
    public static ClaimStore open(String jdbcUrl, Encoders encoders) {
        throw new UnsupportedOperationException(jdbcUrl);
    }

    /** Keeps an article's claims, whole or not at all. */
    public Kept keep(Sighting sighting) {
        throw new UnsupportedOperationException(sighting.toString());
    }

    /** What became of the claims of a sighting. */
    public record Kept(int newClaims, int knownClaims) {}

    /** What is remembered of an address, null if it was never visited. */
    public @Nullable Visited visited(URI uri) {
        throw new UnsupportedOperationException(uri.toString());
    }

    public void visited(Visited visit) {
        throw new UnsupportedOperationException(visit.toString());
    }

    /** What was found on a site, null if nobody looked. */
    public @Nullable SiteObservations observations(String domain) {
        throw new UnsupportedOperationException(domain);
    }

    public void keep(SiteObservations observations) {
        throw new UnsupportedOperationException(observations.toString());
    }

    @Override
    public void close() {}
}
