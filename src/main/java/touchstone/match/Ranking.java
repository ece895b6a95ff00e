package touchstone.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The candidates of one claim beside each other: where each stands among them. */
final class Ranking {

    /** What {@link #features(int)} holds: first what depends on the list, then {@link Pair#FEATURES}. */
    static final List<String> FEATURES = Stream.concat(
                    Stream.of(
                            "lexicalRaw",
                            "lexicalCleaned",
                            "cosine1InList",
                            "cosine2InList",
                            "sharedInList",
                            "lexicalRank",
                            "cosine1Rank",
                            "cosine2Rank",
                            "fused"),
                    Pair.FEATURES.stream())
            .toList();

    private final List<double[]> features = new ArrayList<>();

    Ranking(List<Pair> pairs) {
        double[][] parts = {
            scaled(pairs, p -> p.candidate.lexicalRaw()),
            scaled(pairs, p -> p.candidate.lexicalCleaned()),
            scaled(pairs, p -> p.candidate.cosine()),
            scaled(pairs, p -> p.candidate.secondCosine()),
            null
        };
        List<double[]> own = pairs.stream().map(Pair::features).toList();
        parts[4] = scaled(own, f -> f[8]);
        double[][] ranks = {ranks(parts[1]), ranks(parts[2]), ranks(parts[3])};
        for (int i = 0; i < pairs.size(); i++) {
            double fused = .2 * parts[0][i] + .2 * parts[1][i] + .3 * parts[2][i] + .3 * parts[3][i];
            double[] all = new double[FEATURES.size()];
            for (int k = 0; k < 5; k++) {
                all[k] = parts[k][i];
            }
            for (int k = 0; k < 3; k++) {
                all[5 + k] = ranks[k][i];
            }
            all[8] = fused;
            System.arraycopy(own.get(i), 0, all, 9, own.get(i).length);
            features.add(all);
        }
    }

    double[] features(int candidate) {
        return features.get(candidate);
    }

    int size() {
        return features.size();
    }

    /** 0 for the lowest to 1 for the highest in the list. */
    private static <T> double[] scaled(List<T> items, ToDoubleFunction<T> score) {
        double[] scores = items.stream()
                .mapToDouble(score)
                .map(s -> Double.isNaN(s) ? 0 : s)
                .toArray();
        double low = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .min()
                .orElse(0);
        double high = IntStream.range(0, scores.length)
                .mapToDouble(i -> scores[i])
                .max()
                .orElse(0);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = high > low ? (scores[i] - low) / (high - low) : 0;
        }
        return scores;
    }

    /** 1 for the first, 1/2 for the second, and so on. */
    private static double[] ranks(double[] scores) {
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
        double[] ranks = new double[scores.length];
        for (int r = 0; r < ranks.length; r++) {
            ranks[order.get(r)] = 1 / (r + 1.0);
        }
        return ranks;
    }
}
