package touchstone.fetch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before a request is repeated: twice as long each time, and never in step with others who wait too. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private final Duration longest;
    private final RandomGenerator random;

    BackOff(Duration longest, RandomGenerator random) {
        this.longest = longest;
        this.random = random;
    }

    /**
     * The wait before repetition number {@code repeat}, the first being 0: what the server asked for, or between half and all
     * of 1, 2, 4… seconds. Null if the server asks for more than anybody waits.
     */
    synchronized @Nullable Duration before(int repeat, @Nullable Duration asked) {
        if (asked != null) {
            return asked.compareTo(longest) > 0 ? null : asked;
        }
        Duration most = FIRST.multipliedBy(1L << Math.min(repeat, 20));
        long nanos = (most.compareTo(longest) > 0 ? longest : most).toNanos();
        return Duration.ofNanos(nanos / 2 + (long) (random.nextDouble() * (nanos - nanos / 2)));
    }
}
