package touchstone.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import touchstone.corpus.ClaimText;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;

/** Learns the weights of the matcher from claims whose fact-checks are known, and from sentences that have none. */
public final class Learning {

    private static final int NEGATIVES = 30;
    private static final double TWIN = .6;

    private final Rarity rarity;
    private final List<Example> order = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    Learning(Rarity rarity) {
        this.rarity = rarity;
    }

    public static Learning withShippedRarity() {
        return new Learning(Rarity.load());
    }

    /** A claim, what the corpus found for it, and the ids of the fact-checks that speak about it; none if none does. */
    public record Question(String claim, List<Candidate> candidates, Set<String> relevant) {

        /** The same with its fact-checks taken out of the corpus. */
        public Question removed() {
            return new Question(
                    claim,
                    candidates.stream()
                            .filter(c -> !relevant.contains(c.factCheck().id()))
                            .toList(),
                    Set.of());
        }
    }

    public void add(Question question) {
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
        for (Question question : questions) {
            addCertainty(question, ranking, Set.of(), sure);
            if (!question.relevant.isEmpty()) {
                addCertainty(question.removed(), ranking, checked(question), sure);
            }
        }
        return new Weights(ranking, Logistic.train(sure, Certainties.FEATURES.size(), 1));
    }

    /** Pairs of a right and a wrong candidate, as the difference of their features, both ways round. */
    private void addOrder(Question question) {
        Words claim = Words.of(ClaimText.clean(question.claim));
        List<Pair> pairs = question.candidates.stream()
                .map(c -> new Pair(claim, c, rarity))
                .toList();
        Ranking list = new Ranking(pairs);
        for (int right = 0; right < pairs.size(); right++) {
            if (!question.relevant.contains(
                    pairs.get(right).candidate.factCheck().id())) {
                continue;
            }
            int wrongs = 0;
            for (int wrong = 0; wrong < pairs.size() && wrongs < NEGATIVES; wrong++) {
                if (!question.relevant.contains(
                        pairs.get(wrong).candidate.factCheck().id())) {
                    wrongs++;
                    order.add(Example.of(difference(list.features(right), list.features(wrong)), true));
                    order.add(Example.of(difference(list.features(wrong), list.features(right)), false));
                }
            }
        }
    }

    /** The first hit; left out where it is a twin of a fact-check that was taken out, since it is not wrong. */
    private void addCertainty(Question question, Logistic ranking, Set<String> twins, List<Example> sure) {
        if (question.candidates.isEmpty()) {
            return;
        }
        Certainties ranked = new Certainties(question.claim, question.candidates, ranking, rarity);
        FactCheck first = ranked.pair(0).candidate.factCheck();
        boolean right = question.relevant.contains(first.id());
        if (right || twins.stream().noneMatch(t -> isTwin(t, first.claim()))) {
            sure.add(Example.of(ranked.features(0), right));
        }
    }

    private static Set<String> checked(Question question) {
        Set<String> claims = new HashSet<>();
        for (Candidate candidate : question.candidates) {
            if (question.relevant.contains(candidate.factCheck().id())) {
                claims.add(candidate.factCheck().claim());
            }
        }
        return claims;
    }

    /** Whether two checked claims are nearly the same words, by the share of words they have in common. */
    static boolean isTwin(String a, String b) {
        Set<String> shared = new LinkedHashSet<>(Words.of(a).stems());
        Set<String> all = new LinkedHashSet<>(shared);
        Set<String> other = Words.of(b).stems();
        shared.retainAll(other);
        all.addAll(other);
        return !all.isEmpty() && (double) shared.size() / all.size() >= TWIN;
    }

    private static Features difference(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return Features.dense(difference);
    }
}
