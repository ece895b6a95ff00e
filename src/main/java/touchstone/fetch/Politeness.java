package touchstone.fetch;

import java.time.Duration;

/**
 * How a host is treated that is asked for many pages.
 *
 * @param delay from the end of one request to a host to the start of the next, unless its robots.txt asks for more
 * @param perHost how many requests to a host may be under way at once
 * @param retries how often a request is repeated that the server could not serve at the moment (429, 503, broken connection)
 * @param longestWait for a repetition; where a server asks for more, the request fails and says so
 * @param failuresToRest after how many failures in a row a host is left alone
 * @param rest for how long
 */
public record Politeness(
        Duration delay, int perHost, int retries, Duration longestWait, int failuresToRest, Duration rest) {

    /** The conventions of the field: 5 seconds between requests to a host. */
    public static final Politeness DEFAULT =
            new Politeness(Duration.ofSeconds(5), 1, 2, Duration.ofMinutes(1), 5, Duration.ofMinutes(10));

    public Politeness {
        if (delay.isNegative() || perHost < 1 || retries < 0 || failuresToRest < 1) {
            throw new IllegalArgumentException("politeness: " + delay + ", " + perHost + ", " + retries);
        }
    }
}
