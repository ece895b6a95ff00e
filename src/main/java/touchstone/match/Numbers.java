package touchstone.match;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers as they are written in English sentences. */
final class Numbers {

    private static final List<String> NAMED = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private static final Map<String, Integer> VALUES =
            IntStream.range(0, NAMED.size()).boxed().collect(Collectors.toMap(NAMED::get, i -> i));
    private static final Pattern SIGNS = Pattern.compile("[$€£%,]");
    private static final Pattern SCALED = Pattern.compile("\\d+(?:\\.\\d+)?(?:k|m|bn)");
    private static final Pattern ENDING = Pattern.compile("(?:st|nd|rd|th|s|k|m|bn)$");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");
    private static final int LONGEST = 15;

    private Numbers() {}

    /** The value of a word in lower case; NaN if it is no number, and for "one", which mostly is none. */
    static double value(String word) {
        if ("$€£0123456789".indexOf(word.charAt(0)) < 0) {
            Integer named = VALUES.get(word);
            return named == null || named == 1 ? Double.NaN : named;
        }
        return word.length() <= LONGEST && word.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Double.parseDouble(word)
                : written(SIGNS.matcher(word).replaceAll(""));
    }

    private static double written(String word) {
        double scale = 1;
        if (SCALED.matcher(word).matches()) {
            scale = word.endsWith("k") ? 1e3 : word.endsWith("bn") ? 1e9 : 1e6;
        }
        String digits = ENDING.matcher(word).replaceFirst("");
        return PLAIN.matcher(digits).matches() ? Double.parseDouble(digits) * scale : Double.NaN;
    }
}
