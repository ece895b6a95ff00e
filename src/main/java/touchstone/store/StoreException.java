package touchstone.store;

/** The store cannot do what was asked. The message is one sentence for the user: what happened, where, what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What kind of trouble it is. */
    public Reason reason() {
        return reason;
    }

    /** Kinds of trouble. */
    public enum Reason {
        /** Another process holds it. */
        LOCKED,
        DISK_FULL,
        READ_ONLY,
        /** It is damaged, or no database at all. */
        DAMAGED,
        /** Made by a newer Touchstone. */
        NEWER,
        /** A server that does not answer, or refuses. */
        NO_CONNECTION,
        /** Something that was given cannot be used: an address, a file. */
        BAD_INPUT,
        OTHER
    }
}
