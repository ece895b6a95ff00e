package touchstone.model;

import java.util.Locale;

/** What the owner of a token may do. */
public enum Scope {
    /** Read what is known: sources, fact-checks, the queue. */
    READ,
    /** Have pages and claims judged, which takes work. */
    CHECK,
    /** Give feedback, which is kept. */
    WRITE;

    /** The name in options and tokens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
