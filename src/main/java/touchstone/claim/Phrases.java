package touchstone.claim;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import touchstone.learn.Features;
import touchstone.text.Words;

/**
 * Runs of one to three words, hashed into a fixed number of places, so that no vocabulary needs to ship. Numbers are
 * read as one word for all, for "has a number" is told by {@link Cues}. The vector has length 1.
 */
final class Phrases {

    /** Number of places. */
    static final int SIZE = 1 << 16;

    private static final int MOST_WORDS = 200;

    private Phrases() {}

    static Features of(String sentence) {
        List<String> words = Words.folded(sentence.substring(0, Math.min(4000, sentence.length())));
        TreeMap<Integer, Double> places = new TreeMap<>();
        String before = "^";
        String beforeThat = "";
        for (String folded : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            String word = Character.isDigit(folded.charAt(0)) ? "0" : folded;
            places.put(place(word), 1.0);
            places.put(place(before + " " + word), 1.0);
            if (!beforeThat.isEmpty()) {
                places.put(place(beforeThat + " " + before + " " + word), 1.0);
            }
            beforeThat = before;
            before = word;
        }
        double length = 1 / Math.sqrt(Math.max(1, places.size()));
        double[] values = new double[places.size()];
        Arrays.fill(values, length);
        return new Features(places.keySet().stream().mapToInt(Integer::intValue).toArray(), values);
    }

    /** A place by FNV-1a, with its bits mixed down. */
    private static int place(String phrase) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < phrase.length(); i++) {
            hash = (hash ^ phrase.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        return hash & (SIZE - 1);
    }
}
