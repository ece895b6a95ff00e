package touchstone.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.collect.CollectEvent.Kind;
import touchstone.store.ClaimStore;
import touchstone.store.Forget;

/** Forgets what was last read longer ago than the user wants to keep it, once a day. Thread-safe. */
final class Retention {

    private static final Duration BETWEEN = Duration.ofDays(1);

    private final ClaimStore store;
    private final @Nullable Duration keep;
    private final Events events;
    private @Nullable Instant last;

    /** @param keep null to keep everything */
    Retention(ClaimStore store, @Nullable Duration keep, Events events) {
        this.store = store;
        this.keep = keep;
        this.events = events;
    }

    synchronized void apply() {
        Instant now = events.now();
        if (keep == null || (last != null && last.plus(BETWEEN).isAfter(now))) {
            return;
        }
        last = now;
        Forget.Forgotten gone = store.forget(new Forget.OlderThan(now.minus(keep)));
        if (!gone.isNothing()) {
            String message = String.format(
                    Locale.ROOT,
                    "%,d claims and %,d articles, last read before %s, are forgotten.",
                    gone.claims(),
                    gone.articles(),
                    now.minus(keep).toString().substring(0, 10));
            events.tell(CollectEvent.of(Kind.RETENTION, now, "", null, Outcome.KEPT, message));
        }
    }
}
