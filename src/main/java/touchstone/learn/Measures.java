package touchstone.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Measures of a scorer on labelled data. Ties in scores are resolved so that order of input does not matter. */
public final class Measures {

    private Measures() {}

    /** A score with its true label. */
    public record Scored(double score, boolean positive) {}

    /** F1 of deciding "positive" at scores of at least {@code threshold}; 0 if nothing is right. */
    public static double f1(List<Scored> scored, double threshold) {
        long tp = scored.stream()
                .filter(s -> s.positive() && s.score() >= threshold)
                .count();
        long fp = scored.stream()
                .filter(s -> !s.positive() && s.score() >= threshold)
                .count();
        long fn = scored.stream()
                .filter(s -> s.positive() && s.score() < threshold)
                .count();
        return tp == 0 ? 0 : 2.0 * tp / (2 * tp + fp + fn);
    }

    /** Average precision over the list sorted by falling score; among equal scores negatives come first. */
    public static double averagePrecision(List<Scored> scored) {
        List<Scored> sorted = scored.stream()
                .sorted(Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(Scored::positive))
                .toList();
        double sum = 0;
        int hits = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).positive()) {
                sum += ++hits / (i + 1.0);
            }
        }
        return hits == 0 ? 0 : sum / hits;
    }

    /** Area under the ROC curve by ranks (Mann–Whitney); ties count half. NaN if a class is empty. */
    public static double auc(List<Scored> scored) {
        List<Scored> sorted = scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score))
                .toList();
        double positives = scored.stream().filter(Scored::positive).count();
        double negatives = scored.size() - positives;
        double ranks = 0;
        for (int i = 0; i < sorted.size(); ) {
            int end = i;
            while (end < sorted.size()
                    && sorted.get(end).score() == sorted.get(i).score()) {
                end++;
            }
            double rank = (i + 1 + end) / 2.0;
            ranks += rank
                    * IntStream.range(i, end)
                            .filter(k -> sorted.get(k).positive())
                            .count();
            i = end;
        }
        return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /**
     * Expected calibration error: mean distance between probability and frequency over ten bins of equal width, weighted
     * by their size.
     */
    public static double calibrationError(List<Scored> scored) {
        return new Reliability(scored).error();
    }
}
