package touchstone.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as web pages and feeds write them in their structured data: mostly ISO 8601, often nearly. */
public final class WebDates {

    private static final int LONGEST = 60;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*"
                    + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.{0,12}");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:\\p{L}+,? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b.*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:\\p{L}+,? )?(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})\\b.*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private WebDates() {}

    /**
     * The moment that the words name: ISO 8601 with its usual slips, {@code 3 May 2024}, {@code May 3, 2024} or an RFC 1123
     * date. Midnight UTC where only a day is given, UTC where no zone is. Null if the words are no date or it lies outside
     * 1900–2100.
     */
    public static @Nullable OffsetDateTime moment(@Nullable String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return null;
        }
        try {
            OffsetDateTime moment = parse(words.strip());
            return moment == null || moment.getYear() < 1900 || moment.getYear() > 2100 ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day of {@link #moment}, in the zone that the words name. */
    public static @Nullable LocalDate day(@Nullable String words) {
        OffsetDateTime moment = moment(words);
        return moment == null ? null : moment.toLocalDate();
    }

    private static @Nullable OffsetDateTime parse(String words) {
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            LocalTime time = iso.group(4) == null
                    ? LocalTime.MIDNIGHT
                    : LocalTime.of(
                            number(iso.group(4)) % 24,
                            number(iso.group(5)),
                            iso.group(6) == null ? 0 : number(iso.group(6)));
            LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            return OffsetDateTime.of(day, time, zone(iso.group(7)));
        }
        Matcher compact = COMPACT.matcher(words);
        if (compact.matches()) {
            return midnight(number(compact.group(1)), number(compact.group(2)), number(compact.group(3)));
        }
        if (words.matches("\\p{L}{3}, .*\\d\\d:\\d\\d.*")) {
            try {
                return OffsetDateTime.parse(words, DateTimeFormatter.RFC_1123_DATE_TIME);
            } catch (DateTimeException e) {
                // Not quite RFC 1123: the day is still readable below.
            }
        }
        return spelledOut(words);
    }

    private static @Nullable OffsetDateTime spelledOut(String words) {
        Matcher monthFirst = MONTH_FIRST.matcher(words);
        if (monthFirst.matches() && month(monthFirst.group(1)) > 0) {
            return midnight(number(monthFirst.group(3)), month(monthFirst.group(1)), number(monthFirst.group(2)));
        }
        Matcher dayFirst = DAY_FIRST.matcher(words);
        if (dayFirst.matches() && month(dayFirst.group(2)) > 0) {
            return midnight(number(dayFirst.group(3)), month(dayFirst.group(2)), number(dayFirst.group(1)));
        }
        return null;
    }

    private static OffsetDateTime midnight(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null || zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone);
    }

    /** 1 to 12, or 0 for words that are no English month. */
    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
