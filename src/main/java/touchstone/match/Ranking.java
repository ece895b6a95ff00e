package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import touchstone.model.Candidate.Around;

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
                            "lexicalAround",
                            "cosine1AroundInList",
                            "cosine2AroundInList",
                            "cosine1Around",
                            "cosine2Around",
                            "sameSpeaker",
                            "otherSpeaker"),
                    Pair.FEATURES.stream())
            .toList();

    private static final int OF_LIST = FEATURES.size() - Pair.FEATURES.size();
    private static final int SHARED_OF_ALL = Pair.FEATURES.indexOf("sharedOfAll");

    private final List<double[]> features = new ArrayList<>();

    Ranking(List<Pair> pairs) {
        double[][] parts = {
            scaled(pairs, p -> p.candidate.lexicalRaw()),
            scaled(pairs, p -> p.candidate.lexicalCleaned()),
            scaled(pairs, p -> p.candidate.cosine()),
            scaled(pairs, p -> p.candidate.secondCosine()),
            scaled(pairs, p -> p.features()[SHARED_OF_ALL]),
            scaled(pairs, p -> around(p, Around::lexical)),
            scaled(pairs, p -> around(p, Around::cosine)),
            scaled(pairs, p -> around(p, Around::secondCosine))
        };
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            double[] all = new double[FEATURES.size()];
            for (int k = 0; k < parts.length; k++) {
                all[k] = parts[k][i];
            }
            all[8] = finite(around(pair, Around::cosine));
            all[9] = finite(around(pair, Around::secondCosine));
            all[10] = Math.max(0, around(pair, Around::speaker));
            all[11] = Math.max(0, -around(pair, Around::speaker));
            System.arraycopy(pair.features(), 0, all, OF_LIST, Pair.FEATURES.size());
            features.add(all);
        }
    }

    double[] features(int candidate) {
        return features.get(candidate);
    }

    private static double around(Pair pair, ToDoubleFunction<Around> score) {
        Around around = pair.candidate.around();
        return around == null ? 0 : score.applyAsDouble(around);
    }

    /** Whether what was said around the claim is known. */
    static boolean isSpeech(List<Pair> pairs) {
        return !pairs.isEmpty() && pairs.getFirst().candidate.around() != null;
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    /** 0 for the lowest to 1 for the highest in the list. */
    private static double[] scaled(List<Pair> pairs, ToDoubleFunction<Pair> score) {
        double[] scores = pairs.stream().mapToDouble(score).map(Ranking::finite).toArray();
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
}
