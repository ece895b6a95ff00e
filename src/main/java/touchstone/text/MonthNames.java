package touchstone.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What months are called, in full and abbreviated, in the languages that CLDR knows. */
final class MonthNames {

    /** Languages whose names are understood without knowing that a page is in one of them. */
    private static final List<String> COMMON = List.of(
            "en de fr es pt it nl sv da nb fi pl cs sk sl hr sr bs mk bg ro hu el ru uk be tr az et lv lt sq ca gl eu ga cy is hi bn ta te mr ne ur fa ar he id ms vi th sw ka hy"
                    .split(" ", -1));

    private static final int MOST_LANGUAGES = 200;
    private static final Map<String, Map<String, Integer>> BY_LANGUAGE = new ConcurrentHashMap<>();

    private MonthNames() {}

    /**
     * The number of the month, 1 to 12, or 0 for words that name none.
     *
     * @param language BCP-47 code of the text; where it has no such month, English is tried, and then the months of all common
     *     languages, as far as they agree: {@code listopad} is October in one and November in another
     */
    static int number(String word, @Nullable String language) {
        String key = key(word);
        if (language != null) {
            int number = of(language).getOrDefault(key, 0);
            if (number > 0) {
                return number;
            }
        }
        int english = of("en").getOrDefault(key, 0);
        return english > 0 ? english : Agreed.NAMES.getOrDefault(key, 0);
    }

    private static Map<String, Integer> of(String language) {
        String code = Languages.primary(language);
        Map<String, Integer> known = BY_LANGUAGE.get(code);
        if (known != null) {
            return known;
        }
        Map<String, Integer> names = read(code);
        if (BY_LANGUAGE.size() < MOST_LANGUAGES) {
            BY_LANGUAGE.put(code, names);
        }
        return names;
    }

    private static Map<String, Integer> read(String code) {
        DateFormatSymbols symbols = new DateFormatSymbols(new ULocale(code));
        Map<String, Integer> names = new HashMap<>();
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] months = symbols.getMonths(context, width);
                for (int i = 0; i < Math.min(12, months.length); i++) {
                    String key = key(months[i]);
                    if (key.length() > 1 && Character.isLetter(key.codePointAt(0))) {
                        names.putIfAbsent(key, i + 1);
                    }
                }
            }
        }
        if (code.equals("en")) {
            names.put("sept", 9);
        }
        return names;
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Read only when a month is in a language that the page does not name. */
    private static final class Agreed {

        private static final Map<String, Integer> NAMES = agreed();

        private static Map<String, Integer> agreed() {
            Map<String, Integer> all = new HashMap<>();
            Set<String> disputed = new HashSet<>();
            for (String language : COMMON) {
                of(language).forEach((name, number) -> {
                    Integer other = all.putIfAbsent(name, number);
                    if (other != null && !other.equals(number)) {
                        disputed.add(name);
                    }
                });
            }
            all.keySet().removeAll(disputed);
            return Map.copyOf(all);
        }
    }
}
