package touchstone.rulebook;

import static touchstone.rulebook.RatingManner.isTruth;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/** A rating while it is read in one language, meaning by meaning. The first clause with a verdict decides; others may add. */
final class RatingSentence {

    /** So many words not in the table may stand around a verdict in the same clause; a character without spaces is half. */
    private static final int FEW = 4;

    private final List<RatingManner> before = new ArrayList<>();
    private final List<Verdict> clause = new ArrayList<>();
    private final List<Verdict> decided = new ArrayList<>();
    private final List<RatingManner> lastBefore = new ArrayList<>();
    private @Nullable RatingMeaning last;
    private int unknown;
    private int unknownBefore;
    private int unknownAfter;
    private int all;
    private int phrases;
    private boolean amount;
    private boolean clean = true;
    private boolean doubtful;
    private boolean hasDoubted;
    private boolean hasVerdict;
    private boolean explaining;
    private boolean explained;
    private boolean takesBack;
    private boolean more;

    /**
     * What a rating says in one language.
     *
     * @param verdict unrated where it says nothing, or is denied or asked
     * @param clean whether all up to the end of the deciding clause is in the table
     * @param unknown how much of it is not in the table, two for a word
     * @param phrases how many phrases of the table make it up
     * @param doubted whether a verdict was met that does not count
     */
    record Reading(Verdict verdict, boolean clean, int unknown, int phrases, boolean doubted) {

        /** Whether this language knows the rating better than another one does. */
        boolean isBetterThan(Reading other) {
            if (clean != other.clean) {
                return clean;
            }
            return unknown == other.unknown ? phrases < other.phrases : unknown < other.unknown;
        }

        /** Whether it speaks against the verdict of a language that knows the rating as well. */
        boolean contradicts(Reading other) {
            return verdict != other.verdict && (doubted || verdict != Verdict.UNRATED);
        }
    }

    void add(RatingMeaning meaning) {
        phrases++;
        RatingManner manner = meaning.manner();
        doubtful |= amount && manner != RatingManner.NEUTRAL;
        amount = false;
        if (manner == null) {
            verdict(meaning);
        } else {
            manner(manner);
        }
    }

    private void manner(RatingManner manner) {
        switch (manner) {
            case BUT -> but();
            case NOT_SO -> deny();
            case EXPLAINS -> {
                if (!clause.isEmpty()) {
                    endClause(RatingText.PAUSE);
                    explaining = true;
                }
            }
            case NOT -> {
                doubtful |= before.contains(RatingManner.NOT);
                before.add(RatingManner.NOT);
            }
            case MOSTLY, PARTLY, FULLY -> before.add(manner);
            case LABEL, NEUTRAL -> {}
        }
    }

    private void verdict(RatingMeaning meaning) {
        Verdict verdict = RatingManner.apply(before, meaning);
        lastBefore.clear();
        lastBefore.addAll(before);
        last = meaning;
        before.clear();
        hasVerdict = true;
        if (verdict == null) {
            doubtful = true;
        } else {
            clause.add(verdict);
            unknownAfter = 0;
        }
    }

    /** A verb that denies what stands before it. "Entirely true is-not" says: not entirely. */
    private void deny() {
        if (last == null || clause.isEmpty() || unknownAfter > 0 || lastBefore.contains(RatingManner.NOT)) {
            doubtful = true;
            return;
        }
        List<RatingManner> denied = new ArrayList<>(lastBefore);
        boolean fully = denied.contains(RatingManner.FULLY);
        denied.add(fully ? denied.indexOf(RatingManner.FULLY) : denied.size(), RatingManner.NOT);
        clause.removeLast();
        Verdict verdict = RatingManner.apply(denied, last);
        last = null;
        if (verdict == null) {
            doubtful = true;
        } else {
            clause.add(verdict);
        }
    }

    /** What explains why something is false takes nothing back; what is said about something true may. */
    private void but() {
        boolean ignored = explained || explaining || (unknown > 0 && !decided.isEmpty());
        endClause(RatingText.PAUSE);
        if (decided.isEmpty() || (ignored && !decided.stream().allMatch(RatingManner::isTruth))) {
            return;
        }
        takesBack = true;
        explaining = false;
    }

    /** A word that is not in the table. */
    void unknown(int weight) {
        amount = false;
        all += weight;
        unknown += weight;
        if (clause.isEmpty()) {
            unknownBefore += weight;
        } else {
            unknownAfter += weight;
        }
        doubtful |= before.contains(RatingManner.NOT);
        before.clear();
        more |= takesBack;
    }

    /** A number, which may say how much of what follows: "10 % true" is not true. */
    void number() {
        unknown(2);
        amount = true;
    }

    /** Ends a clause as {@code mark} does. */
    void endClause(String mark) {
        boolean asks = mark.equals(RatingText.QUESTION);
        if (clause.isEmpty() && unknown == 0 && saysHalf()) {
            clause.add(Verdict.MIXED);
        } else if (before.contains(RatingManner.NOT)) {
            doubtful = true;
        }
        if (asks || doubtful) {
            hasDoubted = true;
            clause.clear();
        }
        explained |= !decided.isEmpty() && unknown > 0;
        if (!clause.isEmpty() && !explaining) {
            decide();
        }
        clean &= !decided.isEmpty() || unknown == 0;
        explaining &= !mark.equals(RatingText.STOP);
        startOver();
    }

    /** "Partly", "not quite": without the word that would say of what. */
    private boolean saysHalf() {
        boolean denied = before.contains(RatingManner.NOT);
        return denied
                ? before.size() == 2 && before.getFirst() == RatingManner.NOT && before.getLast() == RatingManner.FULLY
                : before.contains(RatingManner.PARTLY);
    }

    private void startOver() {
        before.clear();
        amount = false;
        clause.clear();
        lastBefore.clear();
        last = null;
        unknown = 0;
        unknownBefore = 0;
        unknownAfter = 0;
        doubtful = false;
    }

    private void decide() {
        Verdict verdict = RatingManner.together(clause);
        if (decided.isEmpty()) {
            if (isSure(verdict)) {
                decided.add(verdict);
                clean &= unknown == 0;
            }
        } else if (unknown == 0 || (takesBack && !isTruth(verdict))) {
            decided.add(verdict);
        }
    }

    /**
     * In a clause of the table's words any verdict counts. Among other words it counts where the clause begins or ends with it,
     * for there a sentence names its verdict; but "true" hardly: too much may be true, and read as true it must be.
     */
    private boolean isSure(Verdict verdict) {
        if (isTruth(verdict)) {
            return !hasDoubted && unknownAfter == 0 && unknown <= FEW;
        }
        return unknown <= FEW || (verdict != Verdict.NOT_A_TRUTH_VALUE && (unknownBefore == 0 || unknownAfter == 0));
    }

    /** What was announced counts, not what came before; unless that said all by itself. */
    void announce() {
        if (decided.isEmpty()) {
            startOver();
            hasDoubted = false;
            clean = true;
        }
    }

    /** "Truth: the photo is old" calls nothing true. */
    void colon() {
        boolean names = decided.isEmpty() && !clause.isEmpty() && isTruth(RatingManner.together(clause));
        if (names) {
            hasDoubted = true;
            clause.clear();
        }
        endClause(RatingText.COLON);
    }

    Reading end() {
        endClause(RatingText.PAUSE);
        if (decided.isEmpty()) {
            boolean doubted = hasDoubted && hasVerdict;
            return new Reading(Verdict.UNRATED, doubted && all == 0, all, phrases, doubted);
        }
        Verdict together = RatingManner.together(decided);
        Verdict verdict = takesBack ? RatingManner.takenBack(together, more) : together;
        return new Reading(verdict, clean, all, phrases, false);
    }
}
