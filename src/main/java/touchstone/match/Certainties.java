package touchstone.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;
import touchstone.model.Evidence.Share;

/**
 * The candidates of one claim in the order of their ranks, each with the features that its probability comes from: the pair
 * itself, and how far it stands out from the others. A lead counts only as far as the pair itself has something in common:
 * where the corpus is small, or knows nothing of the matter, whatever is least far off leads by much. A near-duplicate of
 * the first is no rival to it.
 */
final class Certainties {

    /** What {@link #features(int)} holds. */
    static final List<String> FEATURES = Stream.concat(
                    Pair.FEATURES.stream(),
                    Stream.of("gap", "cosineGap", "sharedGap", "gramGap", "chance", "chanceWithTwins", "sameSpeaker"))
            .toList();

    /** So many are looked at for near-duplicates of the first. */
    private static final int NEXT = 10;

    /** Two claims are nearly the same from this share of common words on. */
    static final double TWIN = .6;

    private static final int COSINE = Pair.FEATURES.indexOf("cosineMean");
    private static final int SHARED = Pair.FEATURES.indexOf("sharedOfAll");
    private static final int TOGETHER = Pair.FEATURES.indexOf("cosineTimesCovered");
    private static final int GRAMS = Pair.FEATURES.indexOf("gramCosine");

    private static final double MOST_LEAD = 6;

    /** Who has no rival but its twins is compared with a fact-check of something else. */
    private static final double[] UNRELATED = new double[Pair.FEATURES.size()];

    static {
        UNRELATED[COSINE] = .5;
        UNRELATED[GRAMS] = .2;
    }

    private final Logistic certainty;
    private final List<Pair> ranked = new ArrayList<>();
    private final List<double[]> features = new ArrayList<>();

    /** @param certainty what makes a probability of {@link #FEATURES} */
    Certainties(List<Pair> pairs, Logistic ranking, Logistic certainty) {
        this.certainty = certainty;
        Ranking list = new Ranking(pairs);
        double[] scores = IntStream.range(0, pairs.size())
                .mapToDouble(i -> ranking.logit(Features.dense(list.features(i))))
                .toArray();
        int[] order = IntStream.range(0, pairs.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ordered = new double[order.length];
        for (int r = 0; r < order.length; r++) {
            ranked.add(pairs.get(order[r]));
            ordered[r] = scores[order[r]];
        }
        compare(ordered);
    }

    private void compare(double[] scores) {
        double[] chances = chances(scores);
        boolean[] twins = new boolean[scores.length];
        double withTwins = 0;
        int rival = 0;
        for (int r = 0; r < Math.min(NEXT, scores.length); r++) {
            twins[r] = isTwin(ranked.getFirst(), ranked.get(r));
            withTwins += twins[r] ? chances[r] : 0;
            rival = rival == 0 && !twins[r] ? r : rival;
        }
        for (int r = 0; r < scores.length; r++) {
            int other = twins[r] ? rival : 0;
            // A twin is as likely meant as the first: alone, each would only look weaker for the other.
            features.add(features(
                    r,
                    other,
                    twins[r] && rival == 0 ? MOST_LEAD : scores[r] - scores[other],
                    twins[r] ? chances[0] : chances[r],
                    twins[r] ? withTwins : chances[r]));
        }
    }

    private double[] features(int rank, int rival, double lead, double chance, double withTwins) {
        double[] own = ranked.get(rank).features();
        boolean isAlone = rival == 0 && lead >= MOST_LEAD;
        double[] other = isAlone ? UNRELATED : ranked.get(rival).features();
        double[] all = new double[FEATURES.size()];
        System.arraycopy(own, 0, all, 0, own.length);
        int at = own.length;
        double together = Math.sqrt(Math.max(0, own[TOGETHER]));
        all[at] = Math.clamp(lead, 0, MOST_LEAD) / MOST_LEAD * together;
        all[at + 1] = Math.clamp(own[COSINE] - other[COSINE], 0, .15);
        all[at + 2] = Math.max(0, own[SHARED] - other[SHARED]);
        all[at + 3] = Math.max(0, own[GRAMS] - other[GRAMS]);
        all[at + 4] = chance * together;
        all[at + 5] = withTwins * together;
        Candidate.Around around = ranked.get(rank).candidate.around();
        all[at + 6] = around == null ? 0 : around.speaker();
        return all;
    }

    /** Each score's share of all, as the ranking was trained: exp(score) over the sum of them. */
    private static double[] chances(double[] scores) {
        double[] chances = new double[scores.length];
        double sum = 0;
        for (int r = 0; r < scores.length; r++) {
            chances[r] = Math.exp(scores[r] - scores[0]);
            sum += chances[r];
        }
        for (int r = 0; r < scores.length; r++) {
            chances[r] /= sum;
        }
        return chances;
    }

    /** Whether two fact-checks check nearly the same words: at least six in ten of both are shared. */
    static boolean isTwin(Pair one, Pair other) {
        return isTwin(one.fact(), other.fact());
    }

    static boolean isTwin(Words one, Words other) {
        return Overlap.of(one.stems(), other.stems()) >= TWIN;
    }

    static List<Pair> pairs(Post post, List<Candidate> candidates, Sides sides, Rarity rarity) {
        return candidates.stream().map(c -> new Pair(post, c, sides, rarity)).toList();
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

    /** That the fact-check at a rank speaks about the claim, before it is held against those before it. */
    double probability(int rank) {
        return certainty.probability(features(rank));
    }

    /**
     * What each part of the evidence adds to the log-odds.
     *
     * @param probability what the reader is told
     */
    List<Share> shares(int rank, double probability) {
        return Shares.of(FEATURES, features(rank), certainty, probability);
    }
}
