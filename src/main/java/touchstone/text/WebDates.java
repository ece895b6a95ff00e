package touchstone.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as web pages and feeds write them in their structured data: mostly ISO 8601, often nearly. */
public final class WebDates {

    private static final int LONGEST = 60;
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ,]{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*"
                    + "(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.{0,12}");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{4,6}Z?)?");
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private WebDates() {}

    /** {@link #moment(String, String)} in a language that is not known. */
    public static @Nullable OffsetDateTime moment(@Nullable String words) {
        return moment(words, null);
    }

    /**
     * The moment that the words name: ISO 8601 with its usual slips, an RFC 1123 date, seconds or milliseconds since 1970, or a
     * day as {@link WrittenDates} reads it. Midnight UTC where only a day is given, UTC where no zone is. Null if the words
     * are no date, it lies outside 1900–2100, or it is the first day of 1970, which says that somebody's clock or field was
     * empty.
     *
     * @param language BCP-47 code of the words, null if not known
     */
    public static @Nullable OffsetDateTime moment(@Nullable String words, @Nullable String language) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return null;
        }
        try {
            OffsetDateTime moment = parse(words.strip(), language);
            return moment == null || isEmptyField(moment) ? null : moment;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day of {@link #moment}, in the zone that the words name. */
    public static @Nullable LocalDate day(@Nullable String words) {
        OffsetDateTime moment = moment(words);
        return moment == null ? null : moment.toLocalDate();
    }

    private static boolean isEmptyField(OffsetDateTime moment) {
        return moment.getYear() < 1900 || moment.getYear() > 2100 || Math.abs(moment.toEpochSecond()) < 86_400;
    }

    private static @Nullable OffsetDateTime parse(String words, @Nullable String language) {
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
        if (EPOCH.matcher(words).matches()) {
            long number = Long.parseLong(words);
            Instant instant = words.length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            return instant.atOffset(ZoneOffset.UTC);
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
        WrittenDates.Found written = WrittenDates.first(words, language);
        return written == null ? null : written.day().atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime midnight(int year, int month, int day) {
        return LocalDate.of(year, month, day).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static ZoneOffset zone(@Nullable String zone) {
        return zone == null || zone.equals("Z") || zone.equals("UTC") || zone.equals("GMT")
                ? ZoneOffset.UTC
                : ZoneOffset.of(zone);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
