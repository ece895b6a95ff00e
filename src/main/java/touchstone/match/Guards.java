package touchstone.match;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makes another claim of nearly the same words: another number or year, another name, a negation. The probability,
 * which was learned from posts about the right thing or a wholly different one, cannot tell.
 */
final class Guards {

    private static final int FEWEST_WORDS = 8;
    private static final double LEAST_COVERED = .3;
    private static final double LEAST_COSINE = .65;

    private Guards() {}

    /** Why a match can at most be possible, as a sentence; null if nothing speaks against it. */
    static @Nullable String objection(Words claim, Words fact) {
        if (claim.all().size() < FEWEST_WORDS) {
            return "The claim has fewer than eight words, too few to be sure.";
        }
        Set<Double> missing = new LinkedHashSet<>(fact.numbers());
        missing.removeAll(claim.numbers());
        Set<Double> others = new LinkedHashSet<>(claim.numbers());
        others.removeAll(fact.numbers());
        if (!missing.isEmpty() && !others.isEmpty()) {
            return "The numbers differ.";
        }
        if (claim.negationsOf(fact.stems()) % 2 != fact.negationsOf(claim.stems()) % 2) {
            return "Only one of the two is negated.";
        }
        return namesDiffer(claim, fact) ? "The names differ." : null;
    }

    /** Whether the two share so little, in words and in meaning, that only a lack of rivals can have made it probable. */
    static boolean isFarFetched(Pair pair) {
        return pair.factCovered() < LEAST_COVERED && pair.meanCosine() < LEAST_COSINE;
    }

    /** Whether each names somebody or something that the other does not mention at all. */
    private static boolean namesDiffer(Words claim, Words fact) {
        return fact.names().stream().anyMatch(n -> !claim.stems().contains(n))
                && claim.names().stream().anyMatch(n -> !fact.stems().contains(n));
    }
}
