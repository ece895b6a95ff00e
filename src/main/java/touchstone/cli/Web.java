package touchstone.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.PageArchive;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Politeness;

/** What the environment says about fetching. */
final class Web {

    private static final String PRIVATE = "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES";

    /** For the help of commands that fetch. */
    static final String PRIVATE_HELP =
            PRIVATE + "=1 lets addresses of this computer and its network be fetched: for tests.";

    /** Tests need not wait for a server of their own. */
    private static final Politeness HASTE =
            new Politeness(Duration.ZERO, 1, 2, Duration.ofSeconds(2), 5, Duration.ofMinutes(1));

    private Web() {}

    /**
     * A fetcher for many pages.
     *
     * @param contact where whoever is visited can reach the user, null if nobody says
     */
    static PoliteFetcher fetcher(Terminal terminal, @Nullable String contact) {
        return fetcher(terminal, contact, null);
    }

    /** @param archive keeps what comes; null to keep nothing */
    static PoliteFetcher fetcher(Terminal terminal, @Nullable String contact, @Nullable PageArchive archive) {
        try {
            boolean isTest = allowsPrivateAddresses(terminal.environment());
            FetchOptions options = FetchOptions.DEFAULT.withContact(contact).withAllowPrivateAddresses(isTest);
            return new PoliteFetcher(
                    options,
                    isTest ? HASTE : Politeness.DEFAULT,
                    InstantSource.system(),
                    RandomGenerator.getDefault(),
                    archive);
        } catch (IllegalArgumentException e) {
            throw new Failure("“" + contact + "” is no web or e-mail address at which you could be reached.", e);
        }
    }

    /** Whether servers on this computer and in its network may be asked, which the guard forbids otherwise. */
    static boolean allowsPrivateAddresses(Map<String, String> environment) {
        return environment.getOrDefault(PRIVATE, "").equals("1");
    }
}
