package touchstone.learn;

import java.util.ArrayList;
import java.util.List;
import touchstone.learn.Measures.Scored;

/** How often what was said with a probability was right, in ten bins of equal width; also for fewer that can be right. */
public final class Reliability {

    private static final int BINS = 10;

    private final List<Scored> scored;
    private final double positives;
    private final double negatives;

    public Reliability(List<Scored> scored) {
        this.scored = List.copyOf(scored);
        this.positives = scored.stream().filter(Scored::positive).count();
        this.negatives = scored.size() - positives;
    }

    /** Answers of one bin: their mean probability, how often they were right, and their share of all. */
    public record Bin(double said, double right, double share) {}

    /** @param prevalence share of the answers that can be right, 0 to 1 */
    public List<Bin> bins(double prevalence) {
        double positive = prevalence / positives;
        double negative = (1 - prevalence) / negatives;
        double[] weight = new double[BINS];
        double[] said = new double[BINS];
        double[] right = new double[BINS];
        for (Scored s : scored) {
            int bin = Math.min(BINS - 1, (int) (s.score() * BINS));
            double w = s.positive() ? positive : negative;
            weight[bin] += w;
            said[bin] += w * s.score();
            right[bin] += s.positive() ? w : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < BINS; b++) {
            if (weight[b] > 0) {
                bins.add(new Bin(said[b] / weight[b], right[b] / weight[b], weight[b]));
            }
        }
        return bins;
    }

    /** The error as the answers are. */
    double error() {
        return error(positives / scored.size());
    }

    /**
     * Expected calibration error: the mean distance of probability and frequency, by the shares of the bins; 0 if there are no
     * answers.
     */
    public double error(double prevalence) {
        return bins(prevalence).stream()
                .mapToDouble(bin -> bin.share * Math.abs(bin.said - bin.right))
                .sum();
    }
}
