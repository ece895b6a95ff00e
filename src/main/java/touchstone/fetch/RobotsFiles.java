package touchstone.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched.Reason;

/**
 * Reads the robots.txt of an origin. One that is not there allows all; one that a server or network withholds allows nothing,
 * and is asked for again after a minute, two, four, up to an hour.
 */
final class RobotsFiles {

    /** As many redirects as the standard (RFC 9309, 2.3.1.2) asks to follow at least. */
    private static final int REDIRECTS = 5;

    /** How much more memory rules take than the text that they are made of, at most. */
    private static final int TIMES_TEXT = 16;

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST_AGAIN = Duration.ofHours(1);

    private final Courier courier;
    private final FetchOptions options;
    private final Wish wish;

    RobotsFiles(Courier courier, FetchOptions options) {
        this.courier = courier;
        this.options = options;
        this.wish = Wish.of("text/plain,*/*;q=0.5", options.totalTimeout());
    }

    /** Where a robots.txt is, or where it is said to be. */
    private record Step(
            Kept.@Nullable Entry<Robots> found, @Nullable WebAddress next) {}

    /** The robots.txt that speaks for {@code page}. */
    Kept.Entry<Robots> read(WebAddress page, @Nullable Robots before) throws Stopped {
        WebAddress at = new WebAddress(page.robots());
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            WebAddress here = at;
            Step step;
            try {
                step = courier.ask(at, wish, answer -> step(here, answer));
            } catch (Stopped stopped) {
                return withheld(page.host(), at, stopped, before);
            }
            if (step.next() == null) {
                return Objects.requireNonNull(step.found());
            }
            at = step.next();
        }
        return absent();
    }

    private static Kept.Entry<Robots> absent() {
        return new Kept.Entry<>(Robots.absent(), 0, DAY);
    }

    private Step step(WebAddress at, Answer answer) throws Stopped, IOException {
        WebAddress next = Redirects.target(at, answer, options);
        if (next != null) {
            return new Step(null, next);
        }
        int status = answer.status();
        if (status >= 500 || status == 429) {
            throw Trouble.status(at.host(), answer);
        }
        if (status < 200 || status > 299) {
            return new Step(absent(), null);
        }
        byte[] text = answer.body(Robots.MOST_BYTES).bytes();
        return new Step(
                new Kept.Entry<>(Robots.parse(at.uri(), text, options.robotName()), TIMES_TEXT * text.length, DAY),
                null);
    }

    private static Kept.Entry<Robots> withheld(String host, WebAddress at, Stopped why, @Nullable Robots before)
            throws Stopped {
        if (why.reason() == Reason.STOPPED || why.reason() == Reason.RESTING || !isReached(host, at, why)) {
            throw why;
        }
        int times = before == null ? 1 : before.timesWithheld() + 1;
        Duration again = AGAIN.multipliedBy(1L << Math.min(times - 1, 6));
        Duration asked = why.retryAfter();
        Duration wait = again.compareTo(LONGEST_AGAIN) > 0 ? LONGEST_AGAIN : again;
        Stopped unreadable = Trouble.robotsUnreadable(host, said(why));
        return new Kept.Entry<>(
                Robots.withheld(unreadable, times),
                0,
                asked == null || asked.compareTo(wait) < 0 ? wait : asked.compareTo(DAY) > 0 ? DAY : asked);
    }

    private static String said(Stopped why) {
        return switch (why.reason()) {
            case RATE_LIMITED -> "status 429";
            case UNAVAILABLE -> "a fault of the server";
            default -> "no answer";
        };
    }

    /** A host that cannot be reached at all is better told as such than as a robots.txt that cannot be read. */
    private static boolean isReached(String host, WebAddress at, Stopped why) {
        IOException e = why.connection();
        boolean unreached = e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof SSLException;
        return !unreached || !at.host().equals(host);
    }
}
