package touchstone.match;

/** One of two texts that are compared, with how much each of its words says. */
final class Side {

    private final Words words;
    private final String[] stems;
    private final double[] rarities;
    private final double sum;
    private final double squares;
    private final Grams grams;

    Side(String text, Rarity rarity) {
        this.words = Words.of(text);
        this.grams = Grams.of(text);
        this.stems = words.stems().toArray(String[]::new);
        this.rarities = new double[stems.length];
        double all = 0;
        double allSquares = 0;
        for (int i = 0; i < stems.length; i++) {
            rarities[i] = rarity.of(stems[i]);
            all += rarities[i];
            allSquares += rarities[i] * rarities[i];
        }
        this.sum = all;
        this.squares = allSquares;
    }

    Words words() {
        return words;
    }

    Grams grams() {
        return grams;
    }

    int size() {
        return stems.length;
    }

    String stem(int i) {
        return stems[i];
    }

    /** How much the word says; see {@link Rarity#of}. */
    double rarity(int i) {
        return rarities[i];
    }

    /** How much all its words say. */
    double sum() {
        return sum;
    }

    /** The sum of the squares of what they say. */
    double squares() {
        return squares;
    }

    /** The share of what it says that the other says too, 0 to 1. */
    double coveredBy(Words other) {
        double shared = 0;
        for (int i = 0; i < stems.length; i++) {
            shared += other.stems().contains(stems[i]) ? rarities[i] : 0;
        }
        return sum == 0 ? 0 : shared / sum;
    }
}
