package touchstone.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How pages are fetched.
 *
 * @param userAgent what Touchstone calls itself; the word before the slash is also its name in robots.txt
 * @param contact a web or mail address under which the person who runs this can be reached by the sites that it visits;
 *     null if none was given, which the User-Agent then says
 * @param connectTimeout longest wait for a connection
 * @param responseTimeout longest silence of a server, before its answer and within it
 * @param totalTimeout longest time for one page with its robots.txt and all redirects ({@link Fetcher}), or for each of these
 *     requests by itself, since waits for a host's turn lie between them ({@link PoliteFetcher})
 * @param maxBytes largest body, decompressed
 * @param maxRedirects how many redirects are followed
 * @param maxOpen how many requests may be under way at once, all hosts together; each holds a body in memory
 * @param allowPrivateAddresses whether the address guard is off, and every port allowed: for tests only
 */
public record FetchOptions(
        String userAgent,
        @Nullable String contact,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration totalTimeout,
        int maxBytes,
        int maxRedirects,
        int maxOpen,
        boolean allowPrivateAddresses) {

    /** {@code https://desk.example/bot} or {@code desk@desk.example}, in characters that leave a header whole. */
    private static final String CONTACT =
            "https?://[!-'*-~]{3,200}|(?:mailto:)?[!-'*-9;-?A-~]{1,80}@[A-Za-z0-9.-]{1,120}";

    /** What the tools of this field keep to: 30 seconds and 20 MB a page. */
    public static final FetchOptions DEFAULT = new FetchOptions(
            "Touchstone/0.1",
            null,
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            20_000_000,
            8,
            16,
            false);

    public FetchOptions {
        if (robotName(userAgent).isEmpty()) {
            throw new IllegalArgumentException("userAgent: does not begin with a name: " + userAgent);
        }
        if (connectTimeout.toMillis() <= 0 || responseTimeout.toMillis() <= 0 || totalTimeout.toMillis() <= 0) {
            throw new IllegalArgumentException("timeouts: must be at least a millisecond");
        }
        if (maxBytes < 1 || maxRedirects < 0 || maxOpen < 1) {
            throw new IllegalArgumentException(
                    "maxBytes, maxRedirects, maxOpen: " + maxBytes + ", " + maxRedirects + ", " + maxOpen);
        }
        if (contact != null && !contact.matches(CONTACT)) {
            throw new IllegalArgumentException("contact: is no web or mail address: " + contact);
        }
    }

    /** The name that robots.txt files call us by, in lower case. */
    public String robotName() {
        return robotName(userAgent);
    }

    private static String robotName(String userAgent) {
        int end = 0;
        while (end < userAgent.length() && "/ (".indexOf(userAgent.charAt(end)) < 0) {
            end++;
        }
        return userAgent.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /**
     * The User-Agent header.
     *
     * @param otherwise what it says where no contact was given
     */
    String agent(String otherwise) {
        return userAgent + " (" + (contact == null ? otherwise : "+" + contact) + ")";
    }

    public FetchOptions withContact(@Nullable String address) {
        return new FetchOptions(
                userAgent,
                address,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                maxBytes,
                maxRedirects,
                maxOpen,
                allowPrivateAddresses);
    }

    public FetchOptions withTimeouts(Duration connect, Duration response, Duration total) {
        return new FetchOptions(
                userAgent, contact, connect, response, total, maxBytes, maxRedirects, maxOpen, allowPrivateAddresses);
    }

    public FetchOptions withMaxBytes(int bytes) {
        return new FetchOptions(
                userAgent,
                contact,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                bytes,
                maxRedirects,
                maxOpen,
                allowPrivateAddresses);
    }

    public FetchOptions withMaxRedirects(int redirects) {
        return new FetchOptions(
                userAgent,
                contact,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                maxBytes,
                redirects,
                maxOpen,
                allowPrivateAddresses);
    }

    public FetchOptions withMaxOpen(int open) {
        return new FetchOptions(
                userAgent,
                contact,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                maxBytes,
                maxRedirects,
                open,
                allowPrivateAddresses);
    }

    public FetchOptions withAllowPrivateAddresses(boolean allow) {
        return new FetchOptions(
                userAgent,
                contact,
                connectTimeout,
                responseTimeout,
                totalTimeout,
                maxBytes,
                maxRedirects,
                maxOpen,
                allow);
    }
}
