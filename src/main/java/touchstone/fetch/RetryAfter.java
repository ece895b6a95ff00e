package touchstone.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** When a server wants to be asked again (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Nobody can mean longer. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private RetryAfter() {}

    /** The wait from now, null where the server does not say or nobody can tell. A date is counted from the
     * server's own clock where it tells the time. */
    static @Nullable Duration of(Answer answer) {
        Instant theirs = moment(answer.header("Date"));
        return of(answer.header("Retry-After"), theirs == null ? answer.at() : theirs);
    }

    static @Nullable Duration of(@Nullable String value, @Nullable Instant now) {
        if (value == null || value.length() > 60) {
            return null;
        }
        String said = value.strip();
        if (said.matches("[0-9]+")) {
            return said.length() > 8 ? LONGEST : least(Duration.ofSeconds(Long.parseLong(said)));
        }
        Instant until = moment(said);
        return now == null || until == null ? null : least(Duration.between(now, until));
    }

    private static Duration least(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Instant moment(@Nullable String date) {
        if (date == null || date.length() > 60) {
            return null;
        }
        try {
            return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException e) {
            // A date that cannot be read says nothing.
            return null;
        }
    }
}
