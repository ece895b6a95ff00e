package touchstone.serve;

import java.util.Locale;

/** What it takes to use a route. */
enum Access {
    /** Nothing: it tells nothing and costs nothing. */
    OPEN,
    /** On this computer nothing, from elsewhere a token that may read. */
    READ,
    /** A token that may check: it takes work. */
    CHECK,
    /** A token that may write. */
    WRITE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
