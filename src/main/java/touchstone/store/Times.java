package touchstone.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times in the database: milliseconds since 1970. */
final class Times {

    private Times() {}

    /** For {@code on conflict do update}: carries on when a row was seen, in whatever order sightings come in. */
    static String keep(String table) {
        return (" first_seen = case when excluded.first_seen < T.first_seen then excluded.first_seen else T.first_seen end,"
                        + " last_seen = case when excluded.last_seen > T.last_seen then excluded.last_seen else T.last_seen end")
                .replace("T.", table + ".");
    }

    static @Nullable Long millis(@Nullable Instant time) {
        return time == null ? null : time.toEpochMilli();
    }

    /** The day in UTC. */
    static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
