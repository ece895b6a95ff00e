package touchstone.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people write them, in any order and in the languages whose months CLDR names: {@code May 3rd, 2024},
 * {@code 3. Mai 2024}, {@code 3 de mayo de 2024}, {@code 03.05.2024}, {@code 2024年5月3日}. A day without its year is no day,
 * and of {@code 03/05/2024} nobody says which number is the month unless its language and country do.
 */
public final class WrittenDates {

    private static final int LONGEST = 2_000;
    private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
    private static final String BEFORE = "(?<![\\d./-])";
    private static final Pattern ANY = Pattern.compile(BEFORE + "(?:"
            + YEAR + "(?: ?[-/.] ?|\\s?[年년]\\s?)(\\d{1,2})(?: ?[-/.] ?|\\s?[月월]\\s?)(\\d{1,2})(?!\\d)"
            + "|(\\d{1,2})([./-]) ?(\\d{1,2})\\5 ?" + YEAR
            + "|(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|ος|-?[иеа]?го|[.,])?[\\s\\u00a0-]{1,3}(?:(?:de|of|da|di) |d['’])?([\\p{L}\\p{M}]{2,14})[.,]{0,2}[\\s\\u00a0-]{1,3}(?:del? |of )?"
            + YEAR + ")"
            + "|(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]{3,14})\\.?,?[\\s\\u00a0]{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0]{1,2}"
            + YEAR);
    /** Countries that write the month first. */
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU");

    private WrittenDates() {}

    /** A day and where it stands in the words. */
    public record Found(LocalDate day, int start, int end) {}

    /**
     * The first day that is written in the words, or null if there is none.
     *
     * @param language BCP-47 code of the words, with its country if known
     */
    public static @Nullable Found first(String words, @Nullable String language) {
        if (words.length() > LONGEST) {
            return null;
        }
        String ascii = withAsciiDigits(words);
        if (!mayHoldYear(ascii)) {
            return null;
        }
        Matcher date = ANY.matcher(ascii);
        for (int from = 0; from < ascii.length() && date.find(from); from = date.start() + 1) {
            try {
                LocalDate day = day(date, language);
                if (day != null) {
                    return new Found(day, date.start(), date.end());
                }
            } catch (DateTimeException e) {
                // No day of the calendar: what follows may be one.
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(Matcher date, @Nullable String language) {
        if (date.group(1) != null) {
            return LocalDate.of(number(date.group(1)), number(date.group(2)), number(date.group(3)));
        }
        if (date.group(4) != null) {
            boolean slash = !date.group(5).equals(".");
            return inOrder(number(date.group(4)), number(date.group(6)), number(date.group(7)), slash, language);
        }
        boolean dayFirst = date.group(8) != null;
        int month = MonthNames.number(dayFirst ? date.group(9) : date.group(11), language);
        if (month == 0) {
            return null;
        }
        return dayFirst
                ? LocalDate.of(number(date.group(10)), month, number(date.group(8)))
                : LocalDate.of(number(date.group(13)), month, number(date.group(12)));
    }

    /** Points are only written with the day first; with slashes and hyphens it depends on the country. */
    private static @Nullable LocalDate inOrder(int a, int b, int year, boolean slash, @Nullable String language) {
        if (a > 12 || b > 12 || a == b) {
            return a > 12 ? LocalDate.of(year, b, a) : LocalDate.of(year, a, b);
        }
        if (!slash) {
            return LocalDate.of(year, b, a);
        }
        Locale locale = Locale.forLanguageTag(language == null ? "" : language.replace('_', '-'));
        if (MONTH_FIRST.contains(locale.getCountry())) {
            return LocalDate.of(year, a, b);
        }
        boolean unknown = locale.getLanguage().isEmpty()
                || (locale.getLanguage().equals("en") && locale.getCountry().isEmpty());
        return unknown ? null : LocalDate.of(year, b, a);
    }

    /** Most words hold no date, and are told at the cost of a glance. */
    private static boolean mayHoldYear(String words) {
        for (int i = 0; i + 3 < words.length(); i++) {
            char first = words.charAt(i);
            if ((first == '1' && words.charAt(i + 1) == '9') || (first == '2' && words.charAt(i + 1) == '0')) {
                return true;
            }
        }
        return false;
    }

    /** Digits of other scripts as those of ours, one char for one. */
    private static String withAsciiDigits(String words) {
        StringBuilder ascii = null;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                ascii = ascii == null ? new StringBuilder(words) : ascii;
                ascii.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return ascii == null ? words : ascii.toString();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
