package touchstone.fetch;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;

/** An expected end of a visit without a page, on its way up to {@link Fetcher#fetch}, which returns it as a value. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fetched outcome;
    private final boolean repeatable;

    private Stopped(Fetched outcome, String message, @Nullable IOException cause, boolean repeatable) {
        super(message, cause, false, false);
        this.outcome = outcome;
        this.repeatable = repeatable;
    }

    static Stopped refused(Reason reason, String message) {
        return new Stopped(new Fetched.Refused(reason, message), message, null, false);
    }

    static Stopped failed(Reason reason, String message) {
        return failed(reason, message, (Duration) null);
    }

    static Stopped failed(Reason reason, String message, @Nullable Duration retryAfter) {
        return new Stopped(new Fetched.Failed(reason, message, retryAfter), message, null, false);
    }

    /** Says which error of the connection is meant. */
    Stopped after(IOException cause) {
        return new Stopped(outcome, Objects.toString(getMessage()), cause, repeatable);
    }

    /** Says that the same request may well succeed in a while. */
    Stopped repeatable() {
        return new Stopped(outcome, Objects.toString(getMessage()), connection(), true);
    }

    boolean isRepeatable() {
        return repeatable;
    }

    Fetched outcome() {
        return outcome;
    }

    Reason reason() {
        return switch (outcome) {
            case Fetched.Refused refused -> refused.reason();
            case Fetched.Failed failed -> failed.reason();
            case Fetched.Ok ok -> throw new IllegalStateException("nothing stopped it");
            case Fetched.NotModified same -> throw new IllegalStateException("nothing stopped it");
        };
    }

    @Nullable
    Duration retryAfter() {
        return outcome instanceof Fetched.Failed failed ? failed.retryAfter() : null;
    }

    /** The error of the connection that it began with, null if the connection was in order. */
    @Nullable
    IOException connection() {
        return getCause() instanceof IOException io ? io : null;
    }
}
