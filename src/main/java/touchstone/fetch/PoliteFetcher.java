package touchstone.fetch;

import java.time.InstantSource;
import touchstone.model.Fetched;

/** Fetches many pages of many hosts, each host in its own time. Thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // not built yet
public final class PoliteFetcher implements AutoCloseable {

    public PoliteFetcher(FetchOptions options, Politeness politeness, InstantSource clock) {}

    /** Waits for the host's turn, and asks. Never throws for anything that an address or a server can do. */
    public Fetched fetch(Request request) {
        throw new UnsupportedOperationException(request.toString());
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {}
}
