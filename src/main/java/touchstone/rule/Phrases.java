package touchstone.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Words and phrases to look for; a {@code *} at the end of one stands for any ending of its last word. Thread-safe. */
final class Phrases {

    /** By first word. */
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** Those that are one word with any ending. */
    private final List<Phrase> open = new ArrayList<>();

    /** @param words at least one, in lower case; the last without its star */
    private record Phrase(List<String> words, boolean isOpen) {

        boolean isOpenWord() {
            return isOpen && words.size() == 1;
        }

        boolean standsAt(int at, List<Words.Word> text) {
            int last = words.size() - 1;
            if (at + last >= text.size()) {
                return false;
            }
            for (int k = 0; k < last; k++) {
                if (!words.get(k).equals(text.get(at + k).word())) {
                    return false;
                }
            }
            String end = text.get(at + last).word();
            return isOpen ? end.startsWith(words.get(last)) : end.equals(words.get(last));
        }
    }

    Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = Words.of(phrase).stream().map(Words.Word::word).toList();
            if (!words.isEmpty()) {
                Phrase known = new Phrase(words, phrase.strip().endsWith("*"));
                (known.isOpenWord() ? open : byFirst.computeIfAbsent(words.getFirst(), k -> new ArrayList<>()))
                        .add(known);
            }
        }
    }

    /** Whether nothing can be found. */
    boolean isEmpty() {
        return byFirst.isEmpty() && open.isEmpty();
    }

    /** First word and number of words of each place where a phrase stands, the longest phrase there, by first word. */
    NavigableMap<Integer, Integer> find(WordIndex text) {
        NavigableMap<Integer, Integer> longest = new TreeMap<>();
        // a headline has fewer words than a lexicon, a long story more
        for (String first : text.different().size() < byFirst.size() ? text.different() : byFirst.keySet()) {
            for (Phrase phrase : byFirst.getOrDefault(first, List.of())) {
                add(phrase, first, text, longest);
            }
        }
        for (Phrase phrase : open) {
            for (String word : text.startingWith(phrase.words().getFirst())) {
                add(phrase, word, text, longest);
            }
        }
        return longest;
    }

    private static void add(Phrase phrase, String first, WordIndex text, NavigableMap<Integer, Integer> longest) {
        for (int at = text.lastPlaceOf(first); at >= 0; at = text.placeBefore(at)) {
            if (phrase.standsAt(at, text.words())) {
                longest.merge(at, phrase.words().size(), Math::max);
            }
        }
    }
}
