package touchstone.fetch;

import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;

/** An expected end of a visit without a page, on its way up to {@link Fetcher#fetch}, which returns it as a value. */
final class Stopped extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fetched outcome;

    private Stopped(Fetched outcome, String message) {
        super(message, null, false, false);
        this.outcome = outcome;
    }

    static Stopped refused(Reason reason, String message) {
        return new Stopped(new Fetched.Refused(reason, message), message);
    }

    static Stopped failed(Reason reason, String message) {
        return new Stopped(new Fetched.Failed(reason, message, null), message);
    }

    Fetched outcome() {
        return outcome;
    }
}
