package touchstone.rule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days as rules write them: 2026-05-03. */
final class Dates {

    private Dates() {}

    static boolean isDay(String text) {
        return day(text) != null;
    }

    /** The day, null if the text is none. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Days from one day to another, negative backwards. */
    static long between(String from, String to) {
        return ChronoUnit.DAYS.between(known(from), known(to));
    }

    static long year(String day) {
        return known(day).getYear();
    }

    private static LocalDate known(String text) {
        LocalDate day = day(text);
        if (day == null) {
            throw new IllegalArgumentException("'" + text.substring(0, Math.min(text.length(), 20)) + "' is no day");
        }
        return day;
    }
}
