package touchstone.learn;

/**
 * Brings features to a mean of 0 and a variance of 1, so that what is small by its unit costs no more weight than what is
 * large.
 *
 * @param means of each feature
 * @param deviations the standard deviation of each feature, 1 where it never changes
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
record Scale(double[] means, double[] deviations) {

    private static final double NEVER_CHANGES = 1e-12;

    /** @param size number of features; every index is below it */
    static Scale of(Iterable<Features> all, int size) {
        double[] sum = new double[size];
        double[] squares = new double[size];
        long n = 0;
        for (Features features : all) {
            n++;
            for (int k = 0; k < features.indices().length; k++) {
                double x = features.values()[k];
                sum[features.indices()[k]] += x;
                squares[features.indices()[k]] += x * x;
            }
        }
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            means[i] = sum[i] / n;
            double variance = squares[i] / n - means[i] * means[i];
            deviations[i] = variance > NEVER_CHANGES ? Math.sqrt(variance) : 1;
        }
        return new Scale(means, deviations);
    }

    Features of(Features features) {
        double[] scaled = new double[means.length];
        for (int k = 0; k < features.indices().length; k++) {
            scaled[features.indices()[k]] = features.values()[k];
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (scaled[i] - means[i]) / deviations[i];
        }
        return Features.dense(scaled);
    }

    /** The model for features as they are, of one for scaled ones. */
    Logistic undone(double[] weights, double bias) {
        float[] plain = new float[weights.length];
        double constant = bias;
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (float) (weights[i] / deviations[i]);
            constant -= plain[i] * means[i];
        }
        return new Logistic(plain, constant);
    }
}
