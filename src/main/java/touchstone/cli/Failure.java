package touchstone.cli;

/** A reason to stop that is to be expected. The message is one sentence for the user: what happened, where, what to do. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }
}
