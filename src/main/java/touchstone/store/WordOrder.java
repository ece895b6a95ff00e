package touchstone.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether two sentences set the same words into the same order: a vector hardly sees who did it to whom. */
final class WordOrder {

    /** Sentences longer than this are compared no further. */
    private static final int MOST = 80;

    private static final Set<String> SMALL = Set.of(
            "a",
            "an",
            "the",
            "of",
            "in",
            "on",
            "at",
            "by",
            "for",
            "from",
            "with",
            "to",
            "and",
            "or",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "has",
            "have",
            "had",
            "it",
            "its",
            "that",
            "this",
            "these",
            "those",
            "as",
            "said",
            "says",
            "say",
            "according",
            "their",
            "his",
            "her",
            "s");

    private WordOrder() {}

    /**
     * Whether the words that both hold stand in one order. A part that moves as a whole to the other end ("In May …", "… in
     * May") is no change, nor are neighbours that change places ("grain exports", "exports of grain").
     */
    static boolean agrees(String one, String two) {
        List<String> first = content(one);
        List<String> second = content(two);
        first.retainAll(Set.copyOf(second));
        second.retainAll(Set.copyOf(first));
        return first.equals(second) || isTurned(first, second) || !isSwapped(first, second);
    }

    private static List<String> content(String words) {
        List<String> content = new ArrayList<>();
        for (String word : Arrays.asList(words.strip().split(" ", -1))) {
            if (!SMALL.contains(word) && !content.contains(word) && content.size() < MOST) {
                content.add(word);
            }
        }
        return content;
    }

    private static boolean isTurned(List<String> first, List<String> second) {
        int start = second.indexOf(first.getFirst());
        List<String> turned = new ArrayList<>(second.subList(start, second.size()));
        turned.addAll(second.subList(0, start));
        return first.equals(turned);
    }

    private static boolean isSwapped(List<String> first, List<String> second) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < second.size(); i++) {
            places.put(second.get(i), i);
        }
        for (int i = 0; i < first.size(); i++) {
            for (int j = i + 2; j < first.size(); j++) {
                int distance = places.getOrDefault(first.get(i), 0) - places.getOrDefault(first.get(j), 0);
                if (distance >= 2) {
                    return true;
                }
            }
        }
        return false;
    }
}
