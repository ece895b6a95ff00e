package touchstone.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import touchstone.learn.Features;
import touchstone.text.Words;

/**
 * Runs of words and runs of letters, hashed into a fixed number of places, so that no vocabulary needs to ship. Numbers
 * are read as one word for all, for "has a number" is told by {@link Cues}. Every vector has length 2, which brings it to
 * the size of the cues.
 */
final class Phrases {

    /** Number of places for runs of words. */
    static final int WORDS = 1 << 16;
    /** Number of places for runs of letters. */
    static final int LETTERS = 1 << 17;

    private static final double LENGTH = 2;
    private static final int MOST_WORDS = 200;
    private static final int MOST_CHARACTERS = 4000;

    private Phrases() {}

    /** Runs of one to three words; {@code ^} stands before the first. */
    static Features words(String sentence) {
        List<String> words = folded(sentence);
        TreeSet<Integer> places = new TreeSet<>();
        String before = "^";
        String beforeThat = "";
        for (String folded : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
            String word = Character.isDigit(folded.charAt(0)) ? "0" : folded;
            places.add(place(word, WORDS));
            places.add(place(before + " " + word, WORDS));
            if (!beforeThat.isEmpty()) {
                places.add(place(beforeThat + " " + before + " " + word, WORDS));
            }
            beforeThat = before;
            before = word;
        }
        return features(places);
    }

    /** Runs of three to five letters, across the edges of words; every digit is read as 0. */
    static Features letters(String sentence) {
        StringBuilder line = new StringBuilder("_");
        for (String word : folded(sentence)) {
            line.append(word).append('_');
        }
        TreeSet<Integer> places = new TreeSet<>();
        for (int from = 0; from < line.length() && from < MOST_CHARACTERS; from++) {
            if (line.charAt(from) >= '0' && line.charAt(from) <= '9') {
                line.setCharAt(from, '0');
            }
        }
        for (int from = 0; from < line.length() && from < MOST_CHARACTERS; from++) {
            for (int to = from + 3; to <= line.length() && to <= from + 5; to++) {
                places.add(place(line.substring(from, to), LETTERS));
            }
        }
        return features(places);
    }

    private static List<String> folded(String sentence) {
        return Words.folded(sentence.substring(0, Math.min(MOST_CHARACTERS, sentence.length())));
    }

    private static Features features(Set<Integer> places) {
        double[] values = new double[places.size()];
        Arrays.fill(values, LENGTH / Math.sqrt(Math.max(1, places.size())));
        return new Features(places.stream().mapToInt(Integer::intValue).toArray(), values);
    }

    /** A place by FNV-1a, with its bits mixed down; {@code size} is a power of two. */
    private static int place(String phrase, int size) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < phrase.length(); i++) {
            hash = (hash ^ phrase.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >>> 12;
        return hash & (size - 1);
    }
}
