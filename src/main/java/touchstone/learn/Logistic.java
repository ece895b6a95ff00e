package touchstone.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Regularised logistic regression: probability = 1 / (1 + exp(−(bias + Σ wᵢxᵢ))). Thread-safe once made.
 *
 * @param weights one per feature
 * @param bias the constant term
 */
@SuppressWarnings("ArrayRecordComponent") // models are compared by nobody
public record Logistic(float[] weights, double bias) {

    /**
     * Trains on {@code examples} with liblinear's L2-regularised logistic regression.
     *
     * @param size number of features; every index in the examples is below it
     * @param c cost of errors against the size of weights: larger fits closer
     */
    public static Logistic train(List<Example> examples, int size, double c) {
        return train(examples, size, c, 1e-4);
    }

    /**
     * As {@link #train(List, int, double)}.
     *
     * @param tolerance how near to the optimum is near enough; .01 is several times faster on dense vectors
     */
    public static Logistic train(List<Example> examples, int size, double c, double tolerance) {
        Linear.setDebugOutput(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = size + 1;
        problem.bias = 1;
        problem.x = new Feature[problem.l][];
        problem.y = new double[problem.l];
        for (int i = 0; i < problem.l; i++) {
            Example example = examples.get(i);
            problem.x[i] = nodes(example.features(), size);
            problem.y[i] = example.positive() ? 1 : 0;
        }
        Parameter parameter = new Parameter(SolverType.L2R_LR, c, tolerance, 1000, 0.1);
        parameter.setRandom(new Random(1));
        weigh(examples, problem);
        Model model = Linear.train(problem, parameter);
        double[] w = model.getFeatureWeights();
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            weights[i] = (float) (sign * w[i]);
        }
        return new Logistic(weights, sign * w[size]);
    }

    /**
     * As {@link #train(List, int, double)}, with features brought to a mean of 0 and a variance of 1 meanwhile: for features of
     * different units.
     */
    public static Logistic trainScaled(List<Example> examples, int size, double c) {
        Scale scale = Scale.of(() -> examples.stream().map(Example::features).iterator(), size);
        Logistic scaled = train(
                examples.stream()
                        .map(e -> new Example(scale.of(e.features()), e.positive(), e.weight()))
                        .toList(),
                size,
                c);
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = scaled.weights[i];
        }
        return scale.undone(weights, scaled.bias);
    }

    /** Probability of the positive class, 0 to 1. Features beyond those trained on are passed over. */
    public double probability(Features features) {
        return 1 / (1 + Math.exp(-logit(features)));
    }

    /** Natural logarithm of the odds of the positive class. */
    public double logit(Features features) {
        double sum = bias;
        for (int k = 0; k < features.indices().length; k++) {
            int i = features.indices()[k];
            if (i < weights.length) {
                sum += weights[i] * features.values()[k];
            }
        }
        return sum;
    }

    private static Feature[] nodes(Features features, int size) {
        int n = features.indices().length;
        Feature[] nodes = new Feature[n + 1];
        for (int k = 0; k < n; k++) {
            nodes[k] = new FeatureNode(features.indices()[k] + 1, features.values()[k]);
        }
        nodes[n] = new FeatureNode(size + 1, 1);
        return nodes;
    }

    /** liblinear knows no weights of single examples, so whole ones are repeated. */
    private static void weigh(List<Example> examples, Problem problem) {
        int[] times = examples.stream()
                .mapToInt(e -> Math.max(1, (int) Math.round(e.weight())))
                .toArray();
        int total = Arrays.stream(times).sum();
        if (total == problem.l) {
            return;
        }
        Feature[][] x = new Feature[total][];
        double[] y = new double[total];
        int at = 0;
        for (int i = 0; i < times.length; i++) {
            for (int t = 0; t < times[i]; t++) {
                x[at] = problem.x[i];
                y[at++] = problem.y[i];
            }
        }
        problem.x = x;
        problem.y = y;
        problem.l = total;
    }
}
