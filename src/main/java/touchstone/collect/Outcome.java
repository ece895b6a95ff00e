package touchstone.collect;

import java.util.Locale;
import touchstone.model.Extraction;
import touchstone.model.Fetched;

/** What became of an address. */
public enum Outcome {
    /** It was read, and what it holds was kept. */
    KEPT,
    /** It was read, and holds nothing of what the source is collected for. */
    NOTHING,
    /** The server says that it did not change. */
    NOT_MODIFIED,
    /** It came again with the same text. */
    UNCHANGED,
    NO_ARTICLE,
    PAYWALL,
    CONSENT,
    LOGIN,
    VIDEO_ONLY,
    /** It first wants to know whether a person asks. */
    ROBOT_CHECK,
    OPT_OUT,
    ROBOTS,
    /** It leads into a private network, or is no address of a web page. */
    GUARD,
    PDF,
    NOT_HTML,
    TOO_LARGE,
    GONE,
    /** Its host failed too often, and is left alone for a while. */
    RESTING,
    FAILED,
    /** The listing is broken, but some of it could be read. */
    DAMAGED;

    /** The word for it in events. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the address was read, or need not be read. */
    public boolean isRead() {
        return this == KEPT || this == NOTHING || this == NOT_MODIFIED || this == UNCHANGED;
    }

    /** Whether asking again soon may lead to more. */
    boolean isPassing() {
        return this == RESTING || this == FAILED;
    }

    static Outcome of(Fetched.Reason reason) {
        return switch (reason) {
            case BAD_ADDRESS, PRIVATE_ADDRESS -> GUARD;
            case ROBOTS, ROBOTS_UNREADABLE -> ROBOTS;
            case OPT_OUT -> OPT_OUT;
            case PDF -> PDF;
            case NOT_TEXT -> NOT_HTML;
            case TOO_LARGE -> TOO_LARGE;
            case GONE -> GONE;
            case RESTING, STOPPED -> RESTING;
            case TOO_MANY_REDIRECTS,
                    UNKNOWN_HOST,
                    NO_CONNECTION,
                    TIMED_OUT,
                    TLS,
                    FORBIDDEN,
                    RATE_LIMITED,
                    UNAVAILABLE,
                    HTTP_STATUS -> FAILED;
        };
    }

    static Outcome of(Extraction.Reason reason) {
        return switch (reason) {
            case CONSENT -> CONSENT;
            case LOGIN -> LOGIN;
            case PAYWALL -> PAYWALL;
            case ROBOT_CHECK -> ROBOT_CHECK;
            case VIDEO_ONLY -> VIDEO_ONLY;
            case OPT_OUT -> OPT_OUT;
            case BINARY, NOT_TEXT -> NOT_HTML;
            case TOO_LARGE -> TOO_LARGE;
            case EMPTY, NO_TEXT, INDEX_PAGE -> NO_ARTICLE;
        };
    }
}
