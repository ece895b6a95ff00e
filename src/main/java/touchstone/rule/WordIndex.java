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

    private final String text;
    private final List<Words.Word> words;
    private final Map<String, Integer> last;
    private final int[] before;
    private String @Nullable [] sorted;
    private @Nullable Letters letters;

    private WordIndex(String text, List<Words.Word> words, Map<String, Integer> last, int[] before) {
        this.text = text;
        this.words = words;
        this.last = last;
        this.before = before;
    }

    static WordIndex of(String text) {
        List<Words.Word> words = Words.of(text);
        Map<String, Integer> last = HashMap.newHashMap(words.size() / 2);
        int[] before = new int[words.size()];
        for (int i = 0; i < before.length; i++) {
            Integer same = last.put(words.get(i).word(), i);
            before[i] = same == null ? -1 : same;
        }
        return new WordIndex(text, words, last, before);
    }

    String text() {
        return text;
    }

    List<Words.Word> words() {
        return words;
    }

    /** The different words. */
    Set<String> different() {
        return last.keySet();
    }

    /** Number of the last word that is this one, -1 if none is. */
    int lastPlaceOf(String word) {
        return last.getOrDefault(word, -1);
    }

    /** Number of the word before that is the same, -1 if none is. */
    int placeBefore(int place) {
        return before[place];
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
        String[] all = sorted();
        int from = Arrays.binarySearch(all, beginning);
        int start = from < 0 ? -from - 1 : from;
        int end = start;
        while (end < all.length && all[end].startsWith(beginning)) {
            end++;
        }
        return Arrays.asList(all).subList(start, end);
    }

    private String[] sorted() {
        String[] known = sorted;
        if (known == null) {
            known = last.keySet().toArray(String[]::new);
            Arrays.sort(known);
            sorted = known; // made twice by two threads, it is the same
        }
        return known;
    }
}
