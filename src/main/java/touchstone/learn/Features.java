package touchstone.learn;

import java.util.Arrays;

/** A sparse vector of features: parallel arrays of indices (from 0, ascending, each once) and values. */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record Features(int[] indices, double[] values) {

    public Features {
        if (indices.length != values.length) {
            throw new IllegalArgumentException(
                    "features: " + indices.length + " indices, " + values.length + " values");
        }
    }

    /** All the values of a dense vector, zeros left out. */
    public static Features dense(double... all) {
        int[] indices = new int[all.length];
        double[] values = new double[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] != 0) {
                indices[n] = i;
                values[n++] = all[i];
            }
        }
        return new Features(Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
    }

    /** This vector with another one appended behind {@code offset} features. */
    public Features plus(int offset, Features tail) {
        int[] i = Arrays.copyOf(indices, indices.length + tail.indices.length);
        double[] v = Arrays.copyOf(values, i.length);
        for (int k = 0; k < tail.indices.length; k++) {
            i[indices.length + k] = offset + tail.indices[k];
            v[indices.length + k] = tail.values[k];
        }
        return new Features(i, v);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Features f && Arrays.equals(indices, f.indices) && Arrays.equals(values, f.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values);
    }
}
