package touchstone.match;

import java.util.HashSet;
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
            "titlePairsCovered",
            "grams",
            "titleGrams",
            "gramCosine",
            "yearsSame",
            "yearsOther",
            "author",
            "authorInClaim",
            "handles",
            "rarestMissing",
            "rarestElsewhere",
            "bothCovered",
            "bothOfAll",
            "titleWeight",
            "bothWeight");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    final Candidate candidate;
    final Words claim;
    private final Words fact;
    private final Rarity rarity;
    private final double[] features;

    /** @param said the claim */
    Pair(Post said, Candidate candidate, Sides sides, Rarity rarity) {
        this.candidate = candidate;
        this.claim = said.words().words();
        this.rarity = rarity;
        Side checked = sides.of(candidate.factCheck().claim());
        this.fact = checked.words();
        String title = candidate.factCheck().title();
        this.features = features(said, checked, sides.of(title == null ? "" : title));
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

    /** What a claim shares with the checked claim and its title together. */
    private static final class Shared {

        private double sum;
        private double squares;
        private double rarest;
        private double all;
        private double allSquares;

        Shared(Words said, Side checked, Side title) {
            all = checked.sum();
            allSquares = checked.squares();
            for (int i = 0; i < checked.size(); i++) {
                add(said, checked, i);
            }
            for (int i = 0; i < title.size(); i++) {
                if (!checked.words().stems().contains(title.stem(i))) {
                    all += title.rarity(i);
                    allSquares += title.rarity(i) * title.rarity(i);
                    add(said, title, i);
                }
            }
        }

        private void add(Words said, Side side, int i) {
            if (said.stems().contains(side.stem(i))) {
                sum += side.rarity(i);
                squares += side.rarity(i) * side.rarity(i);
                rarest = Math.max(rarest, side.rarity(i));
            }
        }
    }

    private double[] features(Post post, Side checked, Side title) {
        Side said = post.words();
        Shared shared = new Shared(claim, checked, title);
        double factCovered = checked.coveredBy(claim);
        double mean = meanCosine();
        double norm = Math.sqrt(said.squares() * shared.allSquares);
        Set<String> names = fact.names();
        int namesShared = count(names, claim.stems());
        Set<Double> checkedNumbers = fact.numbers();
        Set<Double> saidNumbers = claim.numbers();
        double numbersCovered =
                checkedNumbers.isEmpty() ? 1 : (double) count(checkedNumbers, saidNumbers) / checkedNumbers.size();
        double pairs = pairsCovered(fact);
        boolean hasTitle = !title.words().all().isEmpty();
        return new double[] {
            finite(candidate.cosine()),
            finite(candidate.secondCosine()),
            mean,
            Math.max(0, mean - .6),
            Math.max(0, mean - .75),
            factCovered,
            said.sum() == 0 ? 0 : shared.sum / said.sum(),
            hasTitle ? title.coveredBy(claim) : factCovered,
            norm == 0 ? 0 : shared.squares / norm,
            Math.log1p(shared.sum) / 4,
            shared.rarest / 10,
            names.isEmpty() ? .5 : (double) namesShared / names.size(),
            Math.min(3, namesShared) / 3.0,
            numbersCovered,
            Math.min(2, checkedNumbers.size() * (1 - numbersCovered)) / 2,
            checkedNumbers.isEmpty() || saidNumbers.isEmpty() || numbersCovered > 0 ? 0 : 1,
            pairs,
            Math.min(8, longestRun()) / 8.0,
            Math.log1p(said.size()) / 3,
            Math.log1p(checked.size()) / 3,
            negationDiffers(fact) ? 1 : 0,
            mean * factCovered,
            claimNamesCovered(title.words()),
            hasTitle ? pairsCovered(title.words()) : pairs,
            checked.grams().coveredBy(post.grams()),
            title.grams().coveredBy(post.grams()),
            checked.grams().cosine(post.grams()),
            years(post, true),
            years(post, false),
            share(post.author(), checked, title),
            share(post.author(), checked, checked),
            share(post.handles(), checked, title),
            rarestMissing(checked, said, said) / 10,
            rarestMissing(said, checked, title) / 10,
            shared.all == 0 ? 0 : shared.sum / shared.all,
            norm == 0 ? 0 : shared.sum / (said.sum() + shared.all - shared.sum),
            title.sum() / 30,
            shared.all / 40
        };
    }

    /** How many years the checked claim names that are, or are not, those of the post. */
    private double years(Post post, boolean same) {
        int years = 0;
        for (double number : fact.numbers()) {
            boolean isYear = number >= FIRST_YEAR && number <= LAST_YEAR && number == Math.rint(number);
            years += isYear && post.isOf(number) == same ? 1 : 0;
        }
        return years;
    }

    /** The share of what the stems say that either text says too. */
    private double share(Set<String> stems, Side one, Side other) {
        double all = 0;
        double found = 0;
        for (String stem : stems) {
            double says = rarity.of(stem);
            all += says;
            found += one.words().stems().contains(stem) || other.words().stems().contains(stem) ? says : 0;
        }
        return all == 0 ? 0 : found / all;
    }

    /** The rarity of the rarest word of a text that stands in neither of two others. */
    private static double rarestMissing(Side of, Side one, Side other) {
        double rarest = 0;
        for (int i = 0; i < of.size(); i++) {
            String stem = of.stem(i);
            if (of.rarity(i) > rarest
                    && !one.words().stems().contains(stem)
                    && !other.words().stems().contains(stem)) {
                rarest = of.rarity(i);
            }
        }
        return rarest;
    }

    private double claimNamesCovered(Words title) {
        Set<String> names = claim.names();
        if (names.isEmpty()) {
            return .5;
        }
        int covered = 0;
        for (String name : names) {
            covered += fact.stems().contains(name) || title.stems().contains(name) ? 1 : 0;
        }
        return (double) covered / names.size();
    }

    private static <T> int count(Set<T> some, Set<T> all) {
        int count = 0;
        for (T one : some) {
            count += all.contains(one) ? 1 : 0;
        }
        return count;
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

    private double pairsCovered(Words of) {
        Set<String> pairs = of.pairs();
        return pairs.isEmpty() ? 0 : (double) count(pairs, claim.pairs()) / pairs.size();
    }

    /** The longest run of words, small ones included, that stands in both. */
    private int longestRun() {
        List<Word> checked = fact.all();
        int longest = 0;
        int[] above = new int[checked.size() + 1];
        int[] row = new int[checked.size() + 1];
        for (Word said : claim.all()) {
            for (int j = 1; j < row.length; j++) {
                boolean same = said.stem().equals(checked.get(j - 1).stem());
                row[j] = same ? above[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
            int[] other = above;
            above = row;
            row = other;
        }
        return longest;
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
