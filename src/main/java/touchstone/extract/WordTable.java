package touchstone.extract;

/**
 * What words mean, as bits. They are found by hashes of 64 bits that grow letter by letter, so that no word has to be cut out of
 * a name; two words of one table never share a hash by chance.
 */
final class WordTable {

    /** The hash of no letters at all. */
    static final long NO_WORD = 0;

    private static final int PLACES = 1 << 10;

    /** Open addressing; {@link #NO_WORD} is an empty place. */
    private final long[] words = new long[PLACES];

    private final int[] meanings = new int[PLACES];

    /** The hash of a word with one more letter. */
    static long grown(long word, char letter) {
        return (word + letter) * 0x9E3779B97F4A7C15L;
    }

    /** Adds to the meaning of each of the words, which are parted by blanks. */
    void put(int meaning, String all) {
        for (String word : all.split(" ", -1)) {
            long hash = NO_WORD;
            for (int i = 0; i < word.length(); i++) {
                hash = grown(hash, word.charAt(i));
            }
            int place = place(hash);
            words[place] = hash;
            meanings[place] |= meaning;
        }
    }

    /** All that the word means; 0 for an unknown one. */
    int meaning(long word) {
        return word == NO_WORD ? 0 : meanings[place(word)];
    }

    private int place(long word) {
        int place = (int) (word >>> 54);
        while (words[place] != NO_WORD && words[place] != word) {
            place = (place + 1) & (PLACES - 1);
        }
        return place;
    }
}
