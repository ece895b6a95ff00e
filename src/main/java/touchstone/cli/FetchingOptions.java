package touchstone.cli;

import java.time.Duration;
import java.time.InstantSource;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Politeness;

/** How commands fetch that ask a host for more than one page. */
final class FetchingOptions {

    /** Turns the address guard off, and waits between requests to a host. For tests on the loopback address only. */
    static final String PRIVATE = "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES";

    /** Stands at the foot of the help of every such command. */
    static final String FOOTER = "For tests only: with " + PRIVATE
            + "=1 in the environment private addresses are fetched too, without waits.";

    private static final Politeness HASTE =
            new Politeness(Duration.ZERO, 1, 1, Duration.ofSeconds(2), 5, Duration.ofMinutes(1));

    private FetchingOptions() {}

    static boolean allowsPrivateAddresses(Terminal terminal) {
        return terminal.environment().getOrDefault(PRIVATE, "").equals("1");
    }

    static PoliteFetcher fetcher(Terminal terminal) {
        boolean allowed = allowsPrivateAddresses(terminal);
        FetchOptions options = FetchOptions.DEFAULT.withAllowPrivateAddresses(allowed);
        return new PoliteFetcher(options, allowed ? HASTE : Politeness.DEFAULT, InstantSource.system());
    }
}
