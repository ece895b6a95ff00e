package touchstone.cli;

import java.time.Instant;
import java.time.ZoneOffset;

/** Days as users read them. */
final class Days {

    private Days() {}

    /** The day of a time in UTC, such as {@code 2026-11-01}. */
    static String of(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
