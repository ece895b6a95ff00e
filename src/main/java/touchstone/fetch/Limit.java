package touchstone.fetch;

import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/** Cuts off whatever request of a visit is under way once the time for the visit is over. Thread-safe. */
final class Limit {

    private @Nullable Cancellable current;
    private boolean over;

    /** Takes {@code request} as the one under way, and cuts it off at once if the time is over already. */
    synchronized void watch(Cancellable request) {
        current = request;
        if (over) {
            request.cancel();
        }
    }

    synchronized void cutOff() {
        over = true;
        if (current != null) {
            current.cancel();
        }
    }
}
