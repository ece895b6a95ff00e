package touchstone.rulebook;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/** How words that are no verdict change the verdict beside them, and what several verdicts in one rating amount to. */
enum RatingManner {
    /** True becomes mostly true. */
    MOSTLY,
    /** Half of it, so mixed. */
    PARTLY,
    /** Only strengthens, unless it is denied: "not entirely true" is mixed. */
    FULLY,
    /** Denies the next verdict. */
    NOT,
    /** Denies the last verdict, as the verbs of many languages do. */
    NOT_SO,
    /** What comes after takes something back. */
    BUT,
    /** What comes after only explains: "because", "that". */
    EXPLAINS,
    /** Announces the verdict, as "result:" does. */
    LABEL,
    /** Says nothing. */
    NEUTRAL;

    private static final Set<Verdict> TRUTH = EnumSet.of(Verdict.TRUE, Verdict.MOSTLY_TRUE);
    private static final Set<Verdict> FALSEHOOD = EnumSet.of(Verdict.FALSE, Verdict.MOSTLY_FALSE);

    /** Of several faults the one that says most about what was done. */
    private static final List<Verdict> MOST_TELLING = List.of(
            Verdict.SATIRE,
            Verdict.ALTERED,
            Verdict.MISCAPTIONED,
            Verdict.FALSE,
            Verdict.MOSTLY_FALSE,
            Verdict.MISLEADING,
            Verdict.MIXED,
            Verdict.MISSING_CONTEXT,
            Verdict.UNPROVEN,
            Verdict.NOT_A_TRUTH_VALUE);

    static boolean isTruth(Verdict verdict) {
        return TRUTH.contains(verdict);
    }

    static boolean isFalsehood(Verdict verdict) {
        return FALSEHOOD.contains(verdict);
    }

    /**
     * The verdict as it is meant after such words; null if that cannot be told. The word next to the verdict counts first:
     * "mostly not true" is mostly false, and "not mostly true" may mean anything.
     */
    static @Nullable Verdict apply(List<RatingManner> before, RatingMeaning meaning) {
        Verdict verdict = meaning.verdict();
        boolean full = false;
        for (int i = before.size() - 1; i >= 0 && verdict != null; i--) {
            RatingManner manner = before.get(i);
            if (manner == NOT) {
                verdict = full ? notFully(verdict, meaning) : verdict == meaning.verdict() ? meaning.denied() : null;
                full = false;
            } else if (manner == FULLY) {
                full = true;
            } else if (manner == MOSTLY) {
                verdict = mostly(verdict);
            } else if (manner == PARTLY && (isTruth(verdict) || isFalsehood(verdict))) {
                verdict = Verdict.MIXED;
            }
        }
        return verdict;
    }

    private static Verdict mostly(Verdict verdict) {
        return isTruth(verdict) ? Verdict.MOSTLY_TRUE : isFalsehood(verdict) ? Verdict.MOSTLY_FALSE : verdict;
    }

    private static @Nullable Verdict notFully(Verdict verdict, RatingMeaning meaning) {
        if (meaning.denied() == Verdict.UNPROVEN) {
            return Verdict.UNPROVEN;
        }
        return isTruth(verdict) || isFalsehood(verdict) ? Verdict.MIXED : null;
    }

    static Verdict together(List<Verdict> verdicts) {
        Set<Verdict> all = EnumSet.copyOf(verdicts);
        if (all.size() > 1) {
            all.remove(Verdict.NOT_A_TRUTH_VALUE);
        }
        boolean falsehood = all.stream().anyMatch(RatingManner::isFalsehood);
        boolean truth = all.stream().anyMatch(RatingManner::isTruth);
        if (truth && falsehood) {
            return Verdict.MIXED;
        }
        return MOST_TELLING.stream()
                .filter(all::contains)
                .findFirst()
                .orElse(all.contains(Verdict.MOSTLY_TRUE) ? Verdict.MOSTLY_TRUE : Verdict.TRUE);
    }

    /**
     * "True, but": the second best mark of many fact-checkers. With words behind it that are no verdict it may take back
     * anything up to a half.
     */
    static Verdict takenBack(Verdict all, boolean more) {
        if (!isTruth(all) && !isFalsehood(all)) {
            return all;
        }
        return more ? Verdict.MIXED : mostly(all);
    }
}
