package touchstone.stance;

import java.util.EnumSet;
import java.util.Set;
import touchstone.model.Stance.Leaning;

/** How a headline or another sentence by itself puts what it is about. */
enum Frame {
    /** As a fact. */
    STATES,
    /** As not so. */
    NEGATES,
    /** As somebody's word, a rumour, a possibility or a question. */
    TELLS;

    private static final Set<Mark> NEGATING = EnumSet.of(Mark.REFUTES, Mark.DENIES, Mark.SAYS_NO, Mark.NEGATES);
    private static final Set<Mark> TELLING =
            EnumSet.of(Mark.ASKS, Mark.HEDGES, Mark.CITES, Mark.QUOTES, Mark.CREDITS, Mark.TELLS, Mark.DOUBTS);

    /** The leaning that goes with it. */
    Leaning leaning() {
        return switch (this) {
            case STATES -> Leaning.ASSERTS;
            case NEGATES -> Leaning.DENIES;
            case TELLS -> Leaning.REPORTS;
        };
    }

    /** What the sentence calls it counts more than on whose word: "Report: mill fire was a hoax" negates. */
    static Frame of(Sentence sentence) {
        Set<Mark> marks = sentence.marks();
        if (marks.contains(Mark.ASKS)) {
            return TELLS;
        }
        if (marks.contains(Mark.REBUTS)) {
            return STATES;
        }
        if (marks.stream().anyMatch(NEGATING::contains)) {
            return NEGATES;
        }
        return marks.stream().anyMatch(TELLING::contains) ? TELLS : STATES;
    }
}
