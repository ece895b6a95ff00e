package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;

/**
 * How much each rule counts: a logistic regression in which no weight is negative. A rule whose weight would be is left out and
 * the others are fitted again, until none is.
 *
 * @param weights by which the values of the rules are multiplied, in points
 * @param centres of the scales that hold for nearly all texts: their mean
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FormWeights(double[] weights, double[] centres) {

    /** Cost of errors against the size of weights. */
    private static final double COST = .02;

    /** A scale that holds for so many texts is centred. */
    private static final double MOST = .6;

    /** Points of form that the deviation of the scores of all texts makes. */
    static final double SPREAD = 10;

    static FormWeights fit(List<double[]> values, List<Boolean> real, double fewest) {
        int size = values.getFirst().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        boolean[] used = new boolean[size];
        for (int i = 0; i < size; i++) {
            int at = i;
            double n = values.size();
            means[i] = values.stream().mapToDouble(v -> v[at]).sum() / n;
            double mean = means[i];
            deviations[i] = Math.sqrt(values.stream()
                            .mapToDouble(v -> (v[at] - mean) * (v[at] - mean))
                            .sum()
                    / n);
            used[i] =
                    deviations[i] > 0 && values.stream().filter(v -> v[at] != 0).count() >= fewest * n;
        }
        double[] weights = new double[size];
        for (boolean done = false; !done; ) {
            Logistic model = model(values, real, means, deviations, used);
            done = true;
            for (int i = 0; i < size; i++) {
                weights[i] = used[i] ? model.weights()[i] / deviations[i] : 0;
                if (weights[i] < 0) {
                    used[i] = false;
                    done = false;
                }
            }
        }
        return new FormWeights(inPoints(weights, values), centred(values, means));
    }

    private static double[] centred(List<double[]> values, double... means) {
        // A rule that holds for some texts only must stay nothing for the others.
        double[] centres = means.clone();
        for (int i = 0; i < centres.length; i++) {
            int at = i;
            if (values.stream().filter(v -> v[at] != 0).count() < MOST * values.size()) {
                centres[i] = 0;
            }
        }
        return centres;
    }

    private static Logistic model(
            List<double[]> values, List<Boolean> real, double[] means, double[] deviations, boolean... used) {
        List<Example> examples = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            double[] x = new double[used.length];
            for (int i = 0; i < x.length; i++) {
                x[i] = used[i] ? (values.get(k)[i] - means[i]) / deviations[i] : 0;
            }
            examples.add(Example.of(Features.dense(x), real.get(k)));
        }
        return Logistic.train(examples, used.length, COST);
    }

    private static double[] inPoints(double[] weights, List<double[]> values) {
        double[] scores = values.stream().mapToDouble(v -> dot(weights, v)).toArray();
        double mean = Arrays.stream(scores).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .average()
                .orElse(1));
        return Arrays.stream(weights).map(w -> w * SPREAD / deviation).toArray();
    }

    double score(double... values) {
        return dot(weights, values);
    }

    private static double dot(double[] weights, double... values) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
