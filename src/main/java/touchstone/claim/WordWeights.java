package touchstone.claim;

import java.util.Map;

/**
 * Two logistic regressions over the same features, looked up together by hashed names: names take eight times as long.
 * Thread-safe.
 */
final class WordWeights {

    private final long[] keys;
    private final float[] first;
    private final float[] second;
    private final double firstBias;
    private final double secondBias;

    WordWeights(NamedWeights one, NamedWeights other) {
        int size = Integer.highestOneBit(
                        Math.max(1, one.weights().size() + other.weights().size()))
                * 4;
        this.keys = new long[size];
        this.first = new float[size];
        this.second = new float[size];
        this.firstBias = one.bias();
        this.secondBias = other.bias();
        fill(one.weights(), first);
        fill(other.weights(), second);
    }

    private void fill(Map<String, Float> weights, float[] into) {
        weights.forEach((name, weight) -> {
            long key = key(name.split(" ", -1));
            int at = place(key);
            keys[at] = key;
            into[at] = weight;
        });
    }

    /** The key of a feature whose name is these parts with spaces between them; never 0. */
    static long key(String... parts) {
        long key = 0xCBF29CE484222325L;
        for (String part : parts) {
            key = (key ^ part.hashCode()) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 29;
        }
        return key == 0 ? 1 : key;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key >>> 20) & mask;
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** The probabilities of both, for the features with these keys. */
    double[] probabilities(long[] features) {
        double one = firstBias;
        double other = secondBias;
        for (long key : features) {
            int at = place(key);
            one += first[at];
            other += second[at];
        }
        return new double[] {1 / (1 + Math.exp(-one)), 1 / (1 + Math.exp(-other))};
    }
}
