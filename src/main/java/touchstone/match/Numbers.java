package touchstone.match;

import java.util.List;

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

    private Numbers() {}

    /** The value of a word in lower case; NaN if it is no number, and for "one", which mostly is none. */
    static double value(String word) {
        int named = NAMED.indexOf(word);
        if (named >= 0) {
            return named == 1 ? Double.NaN : named;
        }
        if ("$€£0123456789".indexOf(word.charAt(0)) < 0) {
            return Double.NaN;
        }
        String digits = word.replaceAll("[$€£%,]", "");
        double scale = 1;
        if (digits.matches("\\d+(?:\\.\\d+)?(?:k|m|bn)")) {
            scale = digits.endsWith("k") ? 1e3 : digits.endsWith("bn") ? 1e9 : 1e6;
        }
        digits = digits.replaceFirst("(?:st|nd|rd|th|s|k|m|bn)$", "");
        return digits.matches("\\d{1,15}(?:\\.\\d{1,6})?") ? Double.parseDouble(digits) * scale : Double.NaN;
    }
}
