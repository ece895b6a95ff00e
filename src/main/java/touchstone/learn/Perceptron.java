package touchstone.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A perceptron with one hidden layer: log-odds = c + Σ vⱼ·max(0, bⱼ + Σ wᵢⱼxᵢ). For dense features of about the size of 1,
 * where what two of them say together matters. Thread-safe once made.
 *
 * <p>Trained by Adam (Kingma, Ba 2015) on the logistic loss, in batches of 128, with dropout of inputs and hidden units and
 * a rate that falls to zero. It is written here because the libraries that the project keeps train linear models only.
 */
public final class Perceptron {

    private static final int BATCH = 128;
    private static final double RATE = .002;
    private static final double DECAY = .001;
    private static final double INPUT_DROPOUT = .15;
    private static final double HIDDEN_DROPOUT = .3;

    private final int inputs;
    private final int hidden;
    /** For each hidden unit its weights and its bias; then the weights of the hidden units and the last bias. */
    private final float[] weights;

    private Perceptron(int inputs, int hidden, float[] weights) {
        this.inputs = inputs;
        this.hidden = hidden;
        this.weights = weights;
    }

    /**
     * The perceptron with these weights, as {@link #weights()} gave them.
     *
     * @throws IllegalArgumentException if their number fits no perceptron of so many inputs
     */
    public static Perceptron of(int inputs, float[] weights) {
        int hidden = (weights.length - 1) / (inputs + 2);
        if (hidden < 1 || hidden * (inputs + 2) + 1 != weights.length) {
            throw new IllegalArgumentException("perceptron: " + weights.length + " weights for " + inputs + " inputs");
        }
        return new Perceptron(inputs, hidden, weights.clone());
    }

    /**
     * Trains on {@code examples}, whose weights are passed over; always the same from the same examples.
     *
     * @param inputs number of features; every index in the examples is below it
     * @param hidden number of hidden units
     * @param rounds how often every example is seen
     */
    public static Perceptron train(List<Example> examples, int inputs, int hidden, int rounds) {
        Random random = new Random(1);
        float[] weights = new float[hidden * (inputs + 2) + 1];
        for (int j = 0; j < hidden; j++) {
            for (int i = 0; i < inputs; i++) {
                weights[j * (inputs + 1) + i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
            }
            weights[hidden * (inputs + 1) + j] = (float) (random.nextGaussian() / Math.sqrt(hidden));
        }
        Perceptron perceptron = new Perceptron(inputs, hidden, weights);
        new Training(perceptron, random).run(examples, rounds);
        return perceptron;
    }

    /** A copy of all weights. */
    public float[] weights() {
        return weights.clone();
    }

    /** Natural logarithm of the odds of the positive class. */
    public double logit(Features features) {
        double sum = weights[weights.length - 1];
        for (int j = 0; j < hidden; j++) {
            sum += weights[hidden * (inputs + 1) + j] * Math.max(0, unit(j, features.indices(), features.values()));
        }
        return sum;
    }

    private double unit(int j, int[] indices, double[] values) {
        int from = j * (inputs + 1);
        double sum = weights[from + inputs];
        for (int k = 0; k < indices.length; k++) {
            sum += weights[from + indices[k]] * values[k];
        }
        return sum;
    }

    /** The state of Adam and the gradient of a batch. */
    private static final class Training {

        private final Perceptron model;
        private final Random random;
        private final float[] gradient;
        private final float[] mean;
        private final float[] square;
        private final double[] active;
        private int steps;

        Training(Perceptron model, Random random) {
            this.model = model;
            this.random = random;
            this.gradient = new float[model.weights.length];
            this.mean = new float[model.weights.length];
            this.square = new float[model.weights.length];
            this.active = new double[model.hidden];
        }

        void run(List<Example> examples, int rounds) {
            int[] order = new int[examples.size()];
            Arrays.setAll(order, i -> i);
            for (int round = 0; round < rounds; round++) {
                shuffle(order);
                double rate = RATE * (1 - round / (double) rounds);
                for (int from = 0; from < order.length; from += BATCH) {
                    int to = Math.min(order.length, from + BATCH);
                    Arrays.fill(gradient, 0);
                    for (int i = from; i < to; i++) {
                        learn(examples.get(order[i]), to - from);
                    }
                    step(rate);
                }
            }
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
        }

        /** Adds an example's part to the gradient of its batch. */
        private void learn(Example example, int batch) {
            int[] indices = example.features().indices();
            double[] values = dropped(example.features().values());
            double logit = model.weights[model.weights.length - 1];
            int out = model.hidden * (model.inputs + 1);
            for (int j = 0; j < model.hidden; j++) {
                boolean kept = random.nextDouble() >= HIDDEN_DROPOUT;
                active[j] = kept ? Math.max(0, model.unit(j, indices, values)) / (1 - HIDDEN_DROPOUT) : 0;
                logit += model.weights[out + j] * active[j];
            }
            double error = (1 / (1 + Math.exp(-logit)) - (example.positive() ? 1 : 0)) / batch;
            gradient[gradient.length - 1] += (float) error;
            for (int j = 0; j < model.hidden; j++) {
                if (active[j] > 0) {
                    gradient[out + j] += (float) (error * active[j]);
                    back(j, error * model.weights[out + j] / (1 - HIDDEN_DROPOUT), indices, values);
                }
            }
        }

        private void back(int unit, double error, int[] indices, double[] values) {
            int from = unit * (model.inputs + 1);
            gradient[from + model.inputs] += (float) error;
            for (int k = 0; k < indices.length; k++) {
                gradient[from + indices[k]] += (float) (error * values[k]);
            }
        }

        private double[] dropped(double[] values) {
            double[] dropped = new double[values.length];
            for (int k = 0; k < values.length; k++) {
                dropped[k] = random.nextDouble() < INPUT_DROPOUT ? 0 : values[k] / (1 - INPUT_DROPOUT);
            }
            return dropped;
        }

        private void step(double rate) {
            steps++;
            double size = rate * Math.sqrt(1 - Math.pow(.999, steps)) / (1 - Math.pow(.9, steps));
            for (int i = 0; i < gradient.length; i++) {
                float g = (float) (gradient[i] + DECAY * model.weights[i]);
                mean[i] = .9f * mean[i] + .1f * g;
                square[i] = .999f * square[i] + .001f * g * g;
                model.weights[i] -= (float) (size * mean[i] / (Math.sqrt(square[i]) + 1e-8));
            }
        }
    }
}
