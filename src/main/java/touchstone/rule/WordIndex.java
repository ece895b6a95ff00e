package touchstone.rule;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words once, with the places of each: every rule then looks its own words up instead of reading the text
 * again. Thread-safe.
 */
final class WordIndex {

    private static final int[] NOWHERE = {};

    private final String text;
    private final List<Words.Word> words;
    private final Map<String, int[]> places;
    private final String[] sorted;
    private @Nullable Letters letters;

    private WordIndex(String text, List<Words.Word> words, Map<String, int[]> places) {
        this.text = text;
        this.words = words;
        this.places = places;
        this.sorted = places.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
    }

    static WordIndex of(String text) {
        List<Words.Word> words = Words.of(text);
        Map<String, int[]> places = HashMap.newHashMap(words.size());
        Map<String, Integer> used = HashMap.newHashMap(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).word();
            int count = used.merge(word, 1, Integer::sum);
            int[] at = places.getOrDefault(word, NOWHERE);
            if (count > at.length) {
                at = Arrays.copyOf(at, Math.max(1, 2 * at.length));
                places.put(word, at);
            }
            at[count - 1] = i;
        }
        places.replaceAll((word, at) -> Arrays.copyOf(at, used.getOrDefault(word, 0)));
        return new WordIndex(text, words, places);
    }

    String text() {
        return text;
    }

    List<Words.Word> words() {
        return words;
    }

    /** The different words, sorted. */
    List<String> different() {
        return Arrays.asList(sorted);
    }

    /** Numbers of the words that are this one. */
    int[] placesOf(String word) {
        return places.getOrDefault(word, NOWHERE);
    }

    /** Where any of some runs of small letters begins, sorted. */
    List<Integer> placesOfLetters(Set<String> runs) {
        Letters known = letters;
        if (known == null) {
            known = Letters.of(text);
            letters = known; // made twice by two threads, it is the same
        }
        return known.placesOf(runs);
    }

    /** The different words that begin so, sorted. */
    List<String> startingWith(String beginning) {
        int from = Arrays.binarySearch(sorted, beginning);
        int start = from < 0 ? -from - 1 : from;
        int end = start;
        while (end < sorted.length && sorted[end].startsWith(beginning)) {
            end++;
        }
        return different().subList(start, end);
    }
}
