package touchstone.model;

import java.util.Locale;

/** The common vocabulary for the verdicts of fact-checkers. */
public enum Verdict {
    TRUE,
    MOSTLY_TRUE,
    MIXED,
    MISLEADING,
    MISSING_CONTEXT,
    MOSTLY_FALSE,
    FALSE,
    ALTERED,
    MISCAPTIONED,
    SATIRE,
    UNPROVEN,
    /** A rating that is no statement about truth, such as a "flip". */
    NOT_A_TRUTH_VALUE,
    /** Not given, or not understood. */
    UNRATED;

    /** The name in rules and reports, such as {@code mostly-true}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody who asserts the claim asserts something that was found wrong. */
    public boolean isAdverse() {
        return this == MOSTLY_FALSE || this == FALSE || this == ALTERED || this == MISCAPTIONED || this == MISLEADING;
    }

    /** Whether the one finds right what the other finds wrong. */
    public boolean contradicts(Verdict other) {
        return (isFavourable() && other.isAdverse()) || (isAdverse() && other.isFavourable());
    }

    /** Whether they differ in more than degree; what says nothing about truth differs from nothing. */
    public boolean differsFrom(Verdict other) {
        boolean silent = isSilent() || other.isSilent();
        return !silent
                && this != other
                && !(isFavourable() && other.isFavourable())
                && !(isAdverse() && other.isAdverse());
    }

    private boolean isFavourable() {
        return this == TRUE || this == MOSTLY_TRUE;
    }

    private boolean isSilent() {
        return this == NOT_A_TRUTH_VALUE || this == UNRATED;
    }
}
