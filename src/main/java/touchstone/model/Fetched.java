package touchstone.model;

/** What became of an attempt to fetch a page. Refusals and failures are values, since both are to be expected. */
public sealed interface Fetched {

    /** The page came. */
    record Ok(Page page) implements Fetched {}

    /** Touchstone may not or will not fetch it. {@code message} says why and what a person can do, in one sentence. */
    record Refused(Reason reason, String message) implements Fetched {}

    /** It could not be had. {@code message} says why and what a person can do, in one sentence. */
    record Failed(Reason reason, String message) implements Fetched {}

    /** Why a page did not come. */
    enum Reason {
        BAD_ADDRESS,
        PRIVATE_ADDRESS,
        ROBOTS,
        ROBOTS_UNREADABLE,
        OPT_OUT,
        NOT_TEXT,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        UNKNOWN_HOST,
        NO_CONNECTION,
        TIMED_OUT,
        TLS,
        HTTP_STATUS
    }
}
