package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;

/** Learns the weights of the matcher from claims whose fact-checks are known, and from sentences that have none. */
public final class Learning {

    private static final int NEGATIVES = 30;
    private static final int THINNED = 10;
    private static final double TWIN = .6;

    private final Rarity rarity;
    private final Sides sides;
    private final List<Example> order = new ArrayList<>();
    private final List<Compared> questions = new ArrayList<>();

    Learning(Rarity rarity) {
        this.rarity = rarity;
        this.sides = new Sides(rarity);
    }

    public static Learning withShippedRarity() {
        return new Learning(Rarity.load());
    }

    /** A claim, what the corpus found for it, and the ids of the fact-checks that speak about it; none if none does. */
    public record Question(String claim, List<Candidate> candidates, Set<String> relevant) {}

    /** A question with its pairs. */
    record Compared(Set<String> relevant, List<Pair> pairs) {

        boolean isRelevant(Pair pair) {
            return relevant.contains(pair.candidate.factCheck().id());
        }

        /** As if its fact-checks were not in the corpus. */
        Compared removed() {
            return new Compared(
                    Set.of(), pairs.stream().filter(p -> !isRelevant(p)).toList());
        }

        /** As if the corpus were a tenth as large: a lead over rivals means less where there are few. */
        Compared thinned() {
            return new Compared(
                    relevant,
                    pairs.stream()
                            .filter(p -> isRelevant(p)
                                    || Math.floorMod(
                                                    p.candidate.factCheck().id().hashCode(), THINNED)
                                            == 0)
                            .toList());
        }
    }

    public void add(Question question) {
        add(new Compared(question.relevant, Certainties.pairs(question.claim, question.candidates, sides, rarity)));
    }

    void add(Compared question) {
        questions.add(question);
        if (!question.relevant.isEmpty()) {
            addOrder(question);
        }
    }

    /** The weights as JSON, to be kept as the resource {@code weights.json}. */
    public String learn() {
        return weights().json();
    }

    Weights weights() {
        Logistic ranking = Logistic.train(order, Ranking.FEATURES.size(), .1);
        List<Example> sure = new ArrayList<>();
        for (Compared whole : questions) {
            for (Compared question : List.of(whole, whole.thinned())) {
                addCertainty(question, ranking, List.of(), sure);
                if (!question.relevant.isEmpty()) {
                    addCertainty(question.removed(), ranking, checked(question), sure);
                }
            }
        }
        return new Weights(ranking, Logistic.train(sure, Certainties.FEATURES.size(), 1));
    }

    /** Pairs of a right and a wrong candidate, as the difference of their features, both ways round. */
    private void addOrder(Compared question) {
        List<Pair> pairs = question.pairs;
        Ranking list = new Ranking(pairs);
        for (int right = 0; right < pairs.size(); right++) {
            if (!question.isRelevant(pairs.get(right))) {
                continue;
            }
            int wrongs = 0;
            for (int wrong = 0; wrong < pairs.size() && wrongs < NEGATIVES; wrong++) {
                if (!question.isRelevant(pairs.get(wrong))) {
                    boolean firstWins = wrongs++ % 2 == 0;
                    double[] a = list.features(firstWins ? right : wrong);
                    double[] b = list.features(firstWins ? wrong : right);
                    order.add(Example.of(difference(a, b), firstWins));
                }
            }
        }
    }

    /** The first hit; left out where it is a twin of a fact-check that was taken out, since it is not wrong. */
    private static void addCertainty(Compared question, Logistic ranking, List<FactCheck> removed, List<Example> sure) {
        if (question.pairs.isEmpty()) {
            return;
        }
        Certainties ranked = new Certainties(question.pairs, ranking);
        boolean right = question.isRelevant(ranked.pair(0));
        FactCheck first = ranked.pair(0).candidate.factCheck();
        if (right || removed.stream().noneMatch(r -> isTwin(r, first))) {
            sure.add(Example.of(ranked.features(0), right));
        }
    }

    private static List<FactCheck> checked(Compared question) {
        return question.pairs.stream()
                .filter(question::isRelevant)
                .map(p -> p.candidate.factCheck())
                .toList();
    }

    /** Whether two fact-checks check nearly the same words: at least six in ten of both are shared. */
    public static boolean isTwin(FactCheck one, FactCheck other) {
        Set<String> a = Words.of(one.claim()).stems();
        Set<String> b = Words.of(other.claim()).stems();
        long shared = a.stream().filter(b::contains).count();
        return shared > 0 && (double) shared / (a.size() + b.size() - shared) >= TWIN;
    }

    private static Features difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return Features.dense(difference);
    }
}
