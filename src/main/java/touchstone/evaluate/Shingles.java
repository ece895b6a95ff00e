package touchstone.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How far two texts agree: their multisets of four words in a row, as scrapinghub's article-extraction-benchmark compares them.
 *
 * @param both share of shingles in both texts, of all
 * @param extra share only in the prediction
 * @param missing share only in the reference
 */
record Shingles(double both, double extra, double missing) {

    private static final int WORDS = 4;

    static Shingles compare(String reference, String prediction) {
        Map<String, Integer> expected = count(reference);
        Map<String, Integer> found = count(prediction);
        double both = 0;
        double extra = 0;
        for (Map.Entry<String, Integer> entry : found.entrySet()) {
            int shared = Math.min(entry.getValue(), expected.getOrDefault(entry.getKey(), 0));
            both += shared;
            extra += entry.getValue() - shared;
        }
        double missing = expected.values().stream().mapToInt(n -> n).sum() - both;
        double all = both + extra + missing;
        return all == 0 ? new Shingles(0, 0, 0) : new Shingles(both / all, extra / all, missing / all);
    }

    /** Of a page; 1 if both texts are empty. */
    double precision() {
        return extra == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + extra);
    }

    /** Of a page; 1 if both texts are empty. */
    double recall() {
        return extra == 0 && missing == 0 ? 1 : both == 0 ? 0 : both / (both + missing);
    }

    /** Of a page: harmonic mean of its precision and recall. */
    double f1() {
        return harmonic(precision(), recall());
    }

    /** Mean precision over the pages for which something was predicted. */
    static double precision(List<Shingles> pages) {
        return mean(pages, s -> s.both + s.extra > 0, Shingles::precision);
    }

    /** Mean recall over the pages on which something was to be found. */
    static double recall(List<Shingles> pages) {
        return mean(pages, s -> s.both + s.missing > 0, Shingles::recall);
    }

    /** Harmonic mean of the two averages, which is not the average of the pages' F1. */
    static double f1(List<Shingles> pages) {
        return harmonic(precision(pages), recall(pages));
    }

    private static double harmonic(double p, double r) {
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    private static double mean(List<Shingles> pages, Predicate<Shingles> counts, ToDoubleFunction<Shingles> value) {
        return pages.stream().filter(counts).mapToDouble(value).average().orElse(0);
    }

    private static Map<String, Integer> count(String text) {
        List<String> words = words(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
            List<String> shingle = words.subList(i, Math.min(words.size(), i + WORDS));
            if (!shingle.isEmpty()) {
                counts.merge(String.join(" ", shingle), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Runs of letters, digits and underscores, as {@code \w+} finds them in Python. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isWordPart(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || c == '_';
    }
}
