package touchstone.fetch;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched.Reason;

/** Reads the {@code tdmrep.json} of an origin, if there is one; that there is none is kept as well. */
final class ReservationFiles {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration AGAIN = Duration.ofHours(1);

    private final Courier courier;
    private final Wish wish;

    ReservationFiles(Courier courier, FetchOptions options) {
        this.courier = courier;
        this.wish = Wish.of("application/json", options.totalTimeout());
    }

    Kept.Entry<Reservations> read(WebAddress page, @Nullable Reservations before) throws Stopped {
        try {
            WebAddress at = new WebAddress(page.uri().resolve("/.well-known/tdmrep.json"));
            Reservations found = courier.ask(at, wish, ReservationFiles::read);
            return new Kept.Entry<>(found, found.size(), DAY);
        } catch (Stopped stopped) {
            if (stopped.reason() == Reason.STOPPED || stopped.reason() == Reason.RESTING) {
                throw stopped;
            }
            return new Kept.Entry<>(before == null ? Reservations.NONE : before, 0, AGAIN);
        }
    }

    private static Reservations read(Answer answer) throws Stopped, IOException {
        if (answer.status() >= 500 || answer.status() == 429) {
            throw Trouble.status("", answer);
        }
        if (answer.status() != 200) {
            return Reservations.NONE;
        }
        Compression.Plain body = answer.body(Reservations.MOST_BYTES);
        return body.complete() ? Reservations.parse(body.bytes()) : Reservations.NONE;
    }
}
