package touchstone.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a token of the service allows. None includes another. */
public enum Scope {
    /** To read what the service knows: sources, fact-checks, the queue. */
    READ,
    /** To have something checked, which costs time and may fetch a page. */
    CHECK,
    /** To leave something in the store: feedback. */
    WRITE;

    /** Its name as users write it: {@code read}, {@code check} or {@code write}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of this name, null if there is none. */
    public static @Nullable Scope of(String label) {
        for (Scope scope : values()) {
            if (scope.label().equals(label)) {
                return scope;
            }
        }
        return null;
    }
}
