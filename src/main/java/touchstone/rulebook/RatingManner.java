package touchstone.rulebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingLexicon.Manner;

/** How verdicts change by the words around them, and what several in one rating amount to. */
final class RatingManner {

    private static final Set<Verdict> TRUTH = EnumSet.of(Verdict.TRUE, Verdict.MOSTLY_TRUE);
    private static final Set<Verdict> FALSEHOOD = EnumSet.of(Verdict.FALSE, Verdict.MOSTLY_FALSE);

    private RatingManner() {}

    /** The verdict as it is meant after such words; null if that cannot be told. */
    static @Nullable Verdict apply(Set<Manner> manners, Verdict verdict) {
        boolean truth = TRUTH.contains(verdict);
        boolean falsehood = FALSEHOOD.contains(verdict);
        if (manners.contains(Manner.NOT)) {
            return negated(manners, verdict);
        }
        if (manners.contains(Manner.PARTLY)) {
            return truth || falsehood ? Verdict.MIXED : verdict;
        }
        if (manners.contains(Manner.MOSTLY)) {
            return truth ? Verdict.MOSTLY_TRUE : falsehood ? Verdict.MOSTLY_FALSE : verdict;
        }
        return verdict;
    }

    /** "Not true" is false and "not entirely true" is mixed, but "not false" is nothing that a fact-checker means by true. */
    private static @Nullable Verdict negated(Set<Manner> manners, Verdict verdict) {
        boolean whole = manners.contains(Manner.FULLY);
        boolean part = manners.contains(Manner.PARTLY) || manners.contains(Manner.MOSTLY);
        if (part) {
            return null;
        }
        if (whole) {
            return TRUTH.contains(verdict) || FALSEHOOD.contains(verdict) ? Verdict.MIXED : null;
        }
        return verdict == Verdict.TRUE ? Verdict.FALSE : null;
    }

    static Verdict together(List<Verdict> verdicts) {
        Set<Verdict> all = EnumSet.copyOf(verdicts);
        all.remove(Verdict.NOT_A_TRUTH_VALUE);
        if (all.size() <= 1) {
            return all.isEmpty() ? Verdict.NOT_A_TRUTH_VALUE : all.iterator().next();
        }
        boolean truth = all.removeAll(TRUTH);
        boolean falsehood = all.contains(Verdict.FALSE) || all.contains(Verdict.MOSTLY_FALSE);
        if (truth) {
            return falsehood ? Verdict.MIXED : all.size() == 1 ? all.iterator().next() : Verdict.UNRATED;
        }
        for (Verdict telling : List.of(Verdict.SATIRE, Verdict.ALTERED, Verdict.MISCAPTIONED)) {
            if (all.contains(telling)) {
                return telling;
            }
        }
        if (falsehood) {
            return all.contains(Verdict.UNPROVEN) || all.contains(Verdict.MIXED) ? Verdict.UNRATED : Verdict.FALSE;
        }
        return all.equals(EnumSet.of(Verdict.MISLEADING, Verdict.MISSING_CONTEXT))
                ? Verdict.MISLEADING
                : Verdict.UNRATED;
    }

    /** "True, but …": what comes after takes something back, whether it names a verdict or not. */
    static Verdict takenBack(Verdict first, Verdict all) {
        return all == first && (TRUTH.contains(first) || FALSEHOOD.contains(first)) ? Verdict.MIXED : all;
    }
}
