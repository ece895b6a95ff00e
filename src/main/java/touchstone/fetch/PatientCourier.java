package touchstone.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched.Reason;

/**
 * Asks when it is the host's turn, and again where the host could not answer at the moment. Keeps count of how the hosts are.
 * Thread-safe.
 */
final class PatientCourier implements Courier {

    /** What speaks of the host rather than of the page. */
    private static final Set<Reason> UNWELL = EnumSet.of(
            Reason.UNKNOWN_HOST,
            Reason.NO_CONNECTION,
            Reason.TIMED_OUT,
            Reason.TLS,
            Reason.RATE_LIMITED,
            Reason.UNAVAILABLE);

    private final WebClient client;
    private final Turns turns;
    private final Watch watch;
    private final Politeness politeness;
    private final BackOff backOff;

    PatientCourier(WebClient client, Turns turns, Watch watch, Politeness politeness, BackOff backOff) {
        this.client = client;
        this.turns = turns;
        this.watch = watch;
        this.politeness = politeness;
        this.backOff = backOff;
    }

    @Override
    public <T> T ask(WebAddress address, Wish wish, Reading<T> reading) throws Stopped {
        for (int repeat = 0; ; repeat++) {
            try (Turns.Turn turn = turns.take(address)) {
                boolean last = repeat >= politeness.retries() || turn.isTrial();
                Attempt<T> attempt = attempt(address, wish, reading, repeat);
                if (attempt.stopped() == null || last || !attempt.again()) {
                    return settled(address, attempt);
                }
            }
        }
    }

    /** One try: its result, or what stopped it and whether that may pass. */
    private record Attempt<T>(@Nullable T result, @Nullable Stopped stopped, boolean again) {}

    private <T> Attempt<T> attempt(WebAddress address, Wish wish, Reading<T> reading, int repeat) {
        try {
            return new Attempt<>(once(address, wish, reading), null, false);
        } catch (Stopped stopped) {
            Duration wait = stopped.isRepeatable() ? backOff.before(repeat, stopped.retryAfter()) : null;
            pause(address, wait, stopped.retryAfter());
            return new Attempt<>(null, stopped, wait != null);
        }
    }

    private <T> T settled(WebAddress address, Attempt<T> attempt) throws Stopped {
        if (attempt.stopped() != null) {
            note(address, attempt.stopped().reason());
            throw attempt.stopped();
        }
        turns.succeeded(address);
        return Objects.requireNonNull(attempt.result(), "a reading returns no null");
    }

    private <T> T once(WebAddress address, Wish wish, Reading<T> reading) throws Stopped {
        return watch.within(wish.longest(), address.host(), limit -> {
            try (Answer answer = client.get(address, wish, limit)) {
                return reading.of(answer);
            } catch (IOException e) {
                throw Trouble.with(address.host(), e);
            }
        });
    }

    /** A pause that a server asks for holds for everybody who wants something from it. */
    private void pause(WebAddress address, @Nullable Duration wait, @Nullable Duration asked) {
        Duration longest = Duration.ofHours(24);
        if (asked != null) {
            turns.pause(address, asked.compareTo(longest) > 0 ? longest : asked);
        } else if (wait != null) {
            turns.pause(address, wait);
        }
    }

    private void note(WebAddress address, Reason reason) {
        if (UNWELL.contains(reason)) {
            turns.failed(address);
        } else if (reason != Reason.STOPPED) {
            turns.succeeded(address);
        }
    }
}
