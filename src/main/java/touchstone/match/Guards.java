package touchstone.match;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.match.Words.Word;

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
        if (claim.negationsAbout(fact) % 2 != fact.negationsAbout(claim) % 2) {
            return "Only one of the two is negated.";
        }
        return namesDiffer(claim, fact) ? "The names differ." : null;
    }

    /** Whether the two share so little, in words and in meaning, that only a lack of rivals can have made it probable. */
    static boolean isFarFetched(Pair pair) {
        return pair.factCovered() < LEAST_COVERED && pair.meanCosine() < LEAST_COSINE;
    }

    /** Whether each names somebody or something that the other does not mention at all, not even by its initials. */
    private static boolean namesDiffer(Words claim, Words fact) {
        Set<String> known = new HashSet<>(spelledOut(claim, fact));
        known.addAll(spelledOut(fact, claim));
        return fact.names().stream().anyMatch(n -> !claim.stems().contains(n) && !known.contains(n))
                && claim.names().stream().anyMatch(n -> !fact.stems().contains(n) && !known.contains(n));
    }

    /** Initials in {@code one}, such as "CDC", with the names in {@code other} that they stand for. */
    private static Set<String> spelledOut(Words one, Words other) {
        List<Word> names = other.all().stream().filter(Word::name).toList();
        Set<String> known = new HashSet<>();
        for (Word initials : one.all()) {
            String letters = initials.surface();
            if (!letters.matches("\\p{Lu}{2,6}")) {
                continue;
            }
            for (int i = 0; i + letters.length() <= names.size(); i++) {
                List<Word> spelled = names.subList(i, i + letters.length());
                if (isSpelled(letters, spelled)) {
                    known.add(initials.stem());
                    // What follows belongs to the name more often than not: "… Disease Control and Prevention".
                    names.subList(i, Math.min(names.size(), i + letters.length() + 1))
                            .forEach(w -> known.add(w.stem()));
                }
            }
        }
        return known;
    }

    private static boolean isSpelled(String letters, List<Word> names) {
        return IntStream.range(0, names.size())
                .allMatch(k -> names.get(k).surface().charAt(0) == letters.charAt(k));
    }
}
