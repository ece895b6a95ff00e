package touchstone.learn;

import java.util.List;

/**
 * Conditional logistic regression (McFadden 1974): of a list, the one with the features x is chosen with a probability
 * proportional to exp(Σ wᵢxᵢ). It learns an order of candidates from whole lists, so that the rivals that stand highest
 * count most, which pairs of right and wrong candidates given to {@link Logistic} do not: MAP@5 about .900 beside .893 with
 * the same features, by cross-validation on CheckThat! 2022 task 2A. Newton's method on a convex loss: always the same result.
 */
public final class Choice {

    private static final int ROUNDS = 30;
    private static final double NEAR_ENOUGH = 1e-5;

    private final List<Listed> lists;
    private final double ridge;
    private final int size;
    private final double[] scale;

    /**
     * One list.
     *
     * @param features one vector a candidate, all of the same length
     * @param right which are right, at least one
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Listed(List<double[]> features, boolean[] right) {}

    private Choice(List<Listed> lists, double ridge) {
        this.lists = lists;
        this.ridge = ridge;
        this.size = lists.getFirst().features.getFirst().length;
        this.scale = scale(lists, size);
    }

    /**
     * Learns the weights. A feature that is the same throughout every list gets 0.
     *
     * @param lists at least one
     * @param ridge how much the squared size of the weights costs beside the mean loss of a list, features having been brought
     *     to a variance of 1; above 0
     */
    public static Logistic train(List<Listed> lists, double ridge) {
        return new Choice(lists, ridge).train();
    }

    private Logistic train() {
        double[] weights = new double[size];
        double loss = loss(weights);
        for (int round = 0; round < ROUNDS; round++) {
            double[] step = step(weights);
            double length = 1;
            double[] next = moved(weights, step, length);
            double nextLoss = loss(next);
            while (nextLoss > loss && length > NEAR_ENOUGH) {
                length /= 2;
                next = moved(weights, step, length);
                nextLoss = loss(next);
            }
            boolean isDone = loss - nextLoss < NEAR_ENOUGH * NEAR_ENOUGH;
            weights = next;
            loss = nextLoss;
            if (isDone) {
                break;
            }
        }
        float[] rescaled = new float[size];
        for (int i = 0; i < size; i++) {
            rescaled[i] = (float) (weights[i] / scale[i]);
        }
        return new Logistic(rescaled, 0);
    }

    private static double[] moved(double[] from, double[] step, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] -= length * step[i];
        }
        return to;
    }

    private double loss(double[] weights) {
        double sum = 0;
        for (Listed list : lists) {
            double[] chances = chances(list, weights);
            int rights = rights(list);
            for (int c = 0; c < chances.length; c++) {
                sum -= list.right[c] ? Math.log(Math.max(1e-300, chances[c])) / rights : 0;
            }
        }
        double squares = 0;
        for (double w : weights) {
            squares += w * w;
        }
        return sum / lists.size() + ridge * squares / 2;
    }

    /** The inverse of the second derivatives times the first. */
    private double[] step(double[] weights) {
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (Listed list : lists) {
            addTo(gradient, curvature, list, chances(list, weights));
        }
        for (int i = 0; i < size; i++) {
            gradient[i] = gradient[i] / lists.size() + ridge * weights[i];
            for (int j = 0; j <= i; j++) {
                curvature[i][j] /= lists.size();
                curvature[j][i] = curvature[i][j];
            }
            curvature[i][i] += ridge;
        }
        return Cholesky.solve(curvature, gradient);
    }

    private void addTo(double[] gradient, double[][] curvature, Listed list, double[] chances) {
        double[] mean = new double[size];
        int rights = rights(list);
        double[] x = new double[size];
        for (int c = 0; c < chances.length; c++) {
            double wanted = list.right[c] ? 1.0 / rights : 0;
            for (int i = 0; i < size; i++) {
                x[i] = list.features.get(c)[i] / scale[i];
                mean[i] += chances[c] * x[i];
                gradient[i] += (chances[c] - wanted) * x[i];
            }
            if (chances[c] > NEAR_ENOUGH) {
                addSquare(curvature, x, chances[c]);
            }
        }
        addSquare(curvature, mean, -1);
    }

    private static void addSquare(double[][] to, double[] x, double times) {
        for (int i = 0; i < x.length; i++) {
            double factor = times * x[i];
            for (int j = 0; factor != 0 && j <= i; j++) {
                to[i][j] += factor * x[j];
            }
        }
    }

    private double[] chances(Listed list, double[] weights) {
        double[] chances = new double[list.right.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < chances.length; c++) {
            double[] x = list.features.get(c);
            for (int i = 0; i < size; i++) {
                chances[c] += weights[i] * x[i] / scale[i];
            }
            highest = Math.max(highest, chances[c]);
        }
        double sum = 0;
        for (int c = 0; c < chances.length; c++) {
            chances[c] = Math.exp(chances[c] - highest);
            sum += chances[c];
        }
        for (int c = 0; c < chances.length; c++) {
            chances[c] /= sum;
        }
        return chances;
    }

    private static int rights(Listed list) {
        int rights = 0;
        for (boolean right : list.right) {
            rights += right ? 1 : 0;
        }
        return rights;
    }

    /** The standard deviation of each feature over all candidates; 1 where it never changes. */
    private static double[] scale(List<Listed> lists, int size) {
        double[] sum = new double[size];
        double[] squares = new double[size];
        long n = 0;
        for (Listed list : lists) {
            for (double[] x : list.features) {
                n++;
                for (int i = 0; i < size; i++) {
                    sum[i] += x[i];
                    squares[i] += x[i] * x[i];
                }
            }
        }
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            double variance = squares[i] / n - sum[i] / n * (sum[i] / n);
            scale[i] = variance > 1e-12 ? Math.sqrt(variance) : 1;
        }
        return scale;
    }
}
