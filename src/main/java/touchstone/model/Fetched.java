package touchstone.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to fetch a page. Refusals and failures are values, since both are to be expected. */
public sealed interface Fetched {

    /** The page came. */
    record Ok(Page page, Validators validators) implements Fetched {}

    /** The page is still the one that we have. */
    record NotModified() implements Fetched {}

    /** Touchstone may not or will not fetch it. {@code message} says why and what a person can do, in one sentence. */
    record Refused(Reason reason, String message) implements Fetched {}

    /**
     * It could not be had. {@code message} says why and what a person can do, in one sentence.
     *
     * @param retryAfter when the server wants to be asked again, null if it did not say
     */
    record Failed(Reason reason, String message, @Nullable Duration retryAfter) implements Fetched {}

    /** Why a page did not come. */
    enum Reason {
        BAD_ADDRESS,
        PRIVATE_ADDRESS,
        ROBOTS,
        ROBOTS_UNREADABLE,
        OPT_OUT,
        PDF,
        NOT_TEXT,
        TOO_LARGE,
        TOO_MANY_REDIRECTS,
        UNKNOWN_HOST,
        NO_CONNECTION,
        TIMED_OUT,
        TLS,
        /** 401, 402, 403, 407. */
        FORBIDDEN,
        /** 404 and 410. */
        GONE,
        /** 429. */
        RATE_LIMITED,
        /** 500 and above. */
        UNAVAILABLE,
        /** Any other status. */
        HTTP_STATUS,
        /** The host failed so often that it is left alone for a while. */
        RESTING,
        /** Touchstone itself was told to stop: nothing is known about the page or its host. */
        STOPPED
    }
}
