package touchstone.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.ClaimText;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;

/**
 * The candidates of one claim in the order of their ranks, each with the features that its probability comes from: the pair
 * itself, and how far it stands out from the others. A lead counts only as far as the pair itself has something in common:
 * where the corpus is small, or knows nothing of the matter, whatever is least far off leads by much.
 */
final class Certainties {

    /** What {@link #features(int)} holds. */
    static final List<String> FEATURES = Stream.concat(
                    Pair.FEATURES.stream(), Stream.of("gap", "cosineGap", "coveredGap"))
            .toList();

    private final List<Pair> ranked = new ArrayList<>();
    private final List<double[]> features = new ArrayList<>();

    /** @param ranking null for the order of the fused score */
    Certainties(List<Pair> pairs, @Nullable Logistic ranking) {
        Ranking list = new Ranking(pairs);
        double[] scores = IntStream.range(0, pairs.size())
                .mapToDouble(
                        i -> ranking == null ? list.features(i)[8] : ranking.logit(Features.dense(list.features(i))))
                .toArray();
        List<Integer> order = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .toList();
        for (int r = 0; r < order.size(); r++) {
            int i = order.get(r);
            ranked.add(pairs.get(i));
            int rival = order.size() == 1 ? i : r == 0 ? order.get(1) : order.getFirst();
            double[] own = list.features(i);
            double[] other = list.features(rival);
            int pair = Ranking.FEATURES.size() - Pair.FEATURES.size();
            double[] all = new double[FEATURES.size()];
            System.arraycopy(own, pair, all, 0, Pair.FEATURES.size());
            int at = Pair.FEATURES.size();
            double together = Math.sqrt(Math.max(0, own[pair + 21]));
            all[at] = Math.clamp(scores[i] - scores[rival], 0, 6) / 6 * together;
            all[at + 1] = Math.clamp(own[pair + 2] - other[pair + 2], 0, .15);
            all[at + 2] = Math.max(0, own[pair + 8] - other[pair + 8]);
            features.add(all);
        }
    }

    static List<Pair> pairs(String claim, List<Candidate> candidates, Sides sides, Rarity rarity) {
        Side said = sides.fresh(ClaimText.clean(claim));
        return candidates.stream().map(c -> new Pair(said, c, sides, rarity)).toList();
    }

    int size() {
        return ranked.size();
    }

    Pair pair(int rank) {
        return ranked.get(rank);
    }

    Features features(int rank) {
        return Features.dense(features.get(rank));
    }

    double probability(int rank, Logistic certainty) {
        return certainty.probability(features(rank));
    }
}
