package touchstone.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as users write them: {@code 36h}, {@code 7d}, {@code 4w}, or a day such as {@code 2026-11-01}. */
final class Age {

    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([hdw])");

    private Age() {}

    /** A length of time. */
    static Duration span(String words, String option) {
        Matcher span = SPAN.matcher(words.strip());
        if (!span.matches()) {
            throw new Failure(option + ": \"" + words + "\" is no length of time; write 36h, 7d or 4w.");
        }
        long number = Long.parseLong(span.group(1));
        return switch (span.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "w" -> Duration.ofDays(7 * number);
            default -> Duration.ofDays(number);
        };
    }

    /** A time: so long ago, or the beginning of a day in UTC. */
    static Instant time(String words, String option, Instant now) {
        if (SPAN.matcher(words.strip()).matches()) {
            return now.minus(span(words, option));
        }
        try {
            return LocalDate.parse(words.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new Failure(
                    option + ": \"" + words + "\" is no time; write 36h, 7d, 4w or a day such as 2026-11-01.", e);
        }
    }
}
