package touchstone.match;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import touchstone.match.Words.Word;
import touchstone.model.Candidate;

/**
 * A claim beside one candidate: what they share and where they differ. Nothing here depends on the other candidates or on
 * the size of the corpus, so that it can carry a probability.
 */
final class Pair {

    /** What {@link #features()} holds, in its order. */
    static final List<String> FEATURES = List.of(
            "cosine1",
            "cosine2",
            "cosineMean",
            "cosineAbove.6",
            "cosineAbove.75",
            "factCovered",
            "claimCovered",
            "titleCovered",
            "sharedOfAll",
            "sharedRarity",
            "rarestShared",
            "namesCovered",
            "namesShared",
            "numbersCovered",
            "numbersMissing",
            "numbersDiffer",
            "pairsCovered",
            "longestRun",
            "claimLength",
            "factLength",
            "negationDiffers",
            "cosineTimesCovered",
            "claimNamesCovered",
            "titlePairsCovered");

    final Candidate candidate;
    final Words claim;
    private final Words fact;
    private final Rarity rarity;
    private final double[] features;

    Pair(Words claim, Candidate candidate, Rarity rarity) {
        this.claim = claim;
        this.candidate = candidate;
        this.rarity = rarity;
        this.fact = Words.of(candidate.factCheck().claim());
        String title = candidate.factCheck().title();
        this.features = features(fact, Words.of(title == null ? "" : title));
    }

    /** The words of the checked claim. */
    Words fact() {
        return fact;
    }

    /** Share of the checked claim's words that stand in the claim, rare words weighing more; 0 to 1. */
    double factCovered() {
        return features[5];
    }

    double[] features() {
        return features;
    }

    double meanCosine() {
        double first = candidate.cosine();
        double second = candidate.secondCosine();
        return Double.isNaN(first) || Double.isNaN(second) ? 0 : (first + second) / 2;
    }

    private double[] features(Words fact, Words title) {
        Set<String> said = claim.stems();
        Set<String> checked = fact.stems();
        Set<String> both = new LinkedHashSet<>(checked);
        both.addAll(title.stems());
        Set<String> shared = shared(said, both);
        double factCovered = share(shared(said, checked), checked);
        double mean = meanCosine();
        double sharedRarity = rarity.sum(shared);
        double rarest = shared.stream().mapToDouble(rarity::of).max().orElse(0);
        double norm = Math.sqrt(squares(said) * squares(both));
        Set<String> names = fact.names();
        Set<Double> checkedNumbers = fact.numbers();
        Set<Double> saidNumbers = claim.numbers();
        double numbersCovered = checkedNumbers.isEmpty()
                ? 1
                : (double) checkedNumbers.stream().filter(saidNumbers::contains).count() / checkedNumbers.size();
        Set<String> claimNames = claim.names();
        return new double[] {
            finite(candidate.cosine()),
            finite(candidate.secondCosine()),
            mean,
            Math.max(0, mean - .6),
            Math.max(0, mean - .75),
            factCovered,
            share(shared, said),
            title.all().isEmpty() ? factCovered : share(shared(said, title.stems()), title.stems()),
            norm == 0 ? 0 : squares(shared) / norm,
            Math.log1p(sharedRarity) / 4,
            rarest / 10,
            names.isEmpty() ? .5 : (double) shared(said, names).size() / names.size(),
            Math.min(3, shared(said, names).size()) / 3.0,
            numbersCovered,
            Math.min(2, checkedNumbers.size() * (1 - numbersCovered)) / 2,
            checkedNumbers.isEmpty() || saidNumbers.isEmpty() || numbersCovered > 0 ? 0 : 1,
            pairsCovered(fact),
            Math.min(8, longestRun(fact)) / 8.0,
            Math.log1p(said.size()) / 3,
            Math.log1p(checked.size()) / 3,
            negationDiffers(fact) ? 1 : 0,
            mean * factCovered,
            claimNames.isEmpty() ? .5 : (double) shared(both, claimNames).size() / claimNames.size(),
            title.all().isEmpty() ? pairsCovered(fact) : pairsCovered(title)
        };
    }

    /** Whether one of the two is negated and the other is not. */
    private boolean negationDiffers(Words fact) {
        return claim.negations() % 2 != fact.negations() % 2;
    }

    /** Names and rare words that both have, the rarest first. */
    List<String> sharedSurfaces(int most) {
        Set<String> said = claim.stems();
        Set<String> taken = new HashSet<>();
        return fact().all().stream()
                .filter(w -> !w.small() && said.contains(w.stem()) && taken.add(w.stem()))
                .sorted((a, b) -> Double.compare(rarity.of(b.stem()), rarity.of(a.stem())))
                .limit(most)
                .map(Word::surface)
                .toList();
    }

    private double share(Set<String> part, Set<String> whole) {
        double all = rarity.sum(whole);
        return all == 0 ? 0 : rarity.sum(part) / all;
    }

    private double squares(Set<String> stems) {
        return stems.stream().mapToDouble(s -> rarity.of(s) * rarity.of(s)).sum();
    }

    private double pairsCovered(Words of) {
        Set<String> pairs = of.pairs();
        Set<String> said = claim.pairs();
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(said::contains).count() / pairs.size();
    }

    private int longestRun(Words fact) {
        int longest = 0;
        int[] above = new int[fact.all().size() + 1];
        for (Word said : claim.all()) {
            int[] row = new int[above.length];
            for (int j = 1; j < row.length; j++) {
                if (said.stem().equals(fact.all().get(j - 1).stem())) {
                    row[j] = above[j - 1] + 1;
                    longest = Math.max(longest, row[j]);
                }
            }
            above = row;
        }
        return longest;
    }

    private static Set<String> shared(Set<String> a, Set<String> b) {
        Set<String> shared = new LinkedHashSet<>(b);
        shared.retainAll(a);
        return shared;
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
