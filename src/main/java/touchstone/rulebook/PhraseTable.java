package touchstone.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.MatchWords.Hit;

/** Phrases and what they mean, found in a text by their words, the longest first. */
final class PhraseTable<T> {

    private record Phrase<T>(List<String> words, List<T> values) {}

    private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();

    void add(List<String> words, T value) {
        List<Phrase<T>> same = phrases.computeIfAbsent(words.getFirst(), k -> new ArrayList<>());
        for (Phrase<T> phrase : same) {
            if (phrase.words.equals(words)) {
                phrase.values.add(value);
                return;
            }
        }
        same.add(new Phrase<>(words, new ArrayList<>(List.of(value))));
        same.sort((a, b) -> Integer.compare(b.words.size(), a.words.size()));
    }

    /** From left to right without overlaps; a phrase that means several things is found once for each. */
    List<Hit<T>> in(List<String> words) {
        List<Hit<T>> hits = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Phrase<T> phrase = at(words, at);
            int next = at + (phrase == null ? 1 : phrase.words.size());
            if (phrase != null) {
                for (T value : phrase.values) {
                    hits.add(new Hit<>(value, at, next));
                }
            }
            at = next;
        }
        return hits;
    }

    private @Nullable Phrase<T> at(List<String> words, int at) {
        for (Phrase<T> phrase : phrases.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.words.size();
            if (end <= words.size() && words.subList(at, end).equals(phrase.words)) {
                return phrase;
            }
        }
        return null;
    }
}
