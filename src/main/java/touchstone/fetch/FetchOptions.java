package touchstone.fetch;

import java.time.Duration;
import java.util.Locale;

/**
 * How pages are fetched.
 *
 * @param userAgent what Touchstone calls itself; the word before the slash is also its name in robots.txt
 * @param connectTimeout longest wait for a connection
 * @param responseTimeout longest silence of a server, before its answer and within it
 * @param totalTimeout longest time for one page, with its robots.txt and all redirects
 * @param maxBytes largest body, decompressed
 * @param maxRedirects how many redirects are followed
 * @param allowPrivateAddresses whether the address guard is off, and every port allowed: for tests only
 */
public record FetchOptions(
        String userAgent,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration totalTimeout,
        int maxBytes,
        int maxRedirects,
        boolean allowPrivateAddresses) {

    /** What the tools of this field keep to: 30 seconds and 20 MB a page. */
    public static final FetchOptions DEFAULT = new FetchOptions(
            "Touchstone/0.1 (reads one page when its user asks for it)",
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            20_000_000,
            8,
            false);

    public FetchOptions {
        if (robotName(userAgent).isEmpty()) {
            throw new IllegalArgumentException("userAgent: does not begin with a name: " + userAgent);
        }
        if (connectTimeout.toMillis() <= 0 || responseTimeout.toMillis() <= 0 || totalTimeout.toMillis() <= 0) {
            throw new IllegalArgumentException("timeouts: must be at least a millisecond");
        }
        if (maxBytes < 1 || maxRedirects < 0) {
            throw new IllegalArgumentException("maxBytes, maxRedirects: " + maxBytes + ", " + maxRedirects);
        }
    }

    /** The name that robots.txt files call us by, in lower case. */
    String robotName() {
        return robotName(userAgent);
    }

    private static String robotName(String userAgent) {
        int end = 0;
        while (end < userAgent.length() && "/ (".indexOf(userAgent.charAt(end)) < 0) {
            end++;
        }
        return userAgent.substring(0, end).toLowerCase(Locale.ROOT);
    }

    public FetchOptions withUserAgent(String agent) {
        return new FetchOptions(
                agent, connectTimeout, responseTimeout, totalTimeout, maxBytes, maxRedirects, allowPrivateAddresses);
    }

    public FetchOptions withTimeouts(Duration connect, Duration response, Duration total) {
        return new FetchOptions(userAgent, connect, response, total, maxBytes, maxRedirects, allowPrivateAddresses);
    }

    public FetchOptions withMaxBytes(int bytes) {
        return new FetchOptions(
                userAgent, connectTimeout, responseTimeout, totalTimeout, bytes, maxRedirects, allowPrivateAddresses);
    }

    public FetchOptions withMaxRedirects(int redirects) {
        return new FetchOptions(
                userAgent, connectTimeout, responseTimeout, totalTimeout, maxBytes, redirects, allowPrivateAddresses);
    }

    public FetchOptions withAllowPrivateAddresses(boolean allow) {
        return new FetchOptions(
                userAgent, connectTimeout, responseTimeout, totalTimeout, maxBytes, maxRedirects, allow);
    }
}
