package touchstone.stance;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import touchstone.rulebook.StanceCues.Kind;

/** What a sentence does with what it says. One sentence may bear several marks, or none: then it simply says it. */
enum Mark {
    /** Calls something not so, and does not take that back. */
    REFUTES,
    /** Tells that somebody disputes it. */
    DENIES,
    /** Tells that somebody disputes that it is not so ("denies that it was a hoax"). */
    REBUTS,
    /** Holds a negation. */
    NEGATES,
    /** Begins with "no" or the like, as headlines of debunks do. */
    SAYS_NO,
    /** Is a question. */
    ASKS,
    /** Does not vouch for it ("reportedly"). */
    HEDGES,
    /** Names whence it comes ("according to"). */
    CITES,
    /** Leaves it open, with suspicion. */
    DOUBTS,
    /** Says that it may be so. */
    SUPPOSES,
    /** Puts it into somebody's mouth. */
    TELLS,
    /** Has a good part of it between quotation marks. */
    QUOTES,
    /** Ends with the name of whoever says so, as headlines do ("Mill burned down: police"). */
    CREDITS,
    /** Says that it is so. */
    CONFIRMS,
    /** Finds it neither true nor false. */
    MIXES,
    /** Names what others believe or pass on. */
    RECALLS;

    /** Share of the content between quotation marks from which on a sentence quotes. */
    private static final double QUOTED = .3;

    private static final Set<String> NO = Set.of("no", "nope", "sorry", "false");

    /** At most four words behind a colon or dash or in brackets, at the end. */
    private static final Pattern CREDIT =
            Pattern.compile("(?:: | [-–—]{1,2} |\\()[^:()–—\\s]{2,20}(?: [^:()–—\\s]{1,20}){0,3}\\)?$");

    private static final int LONGEST_CREDIT = 90;

    static Set<Mark> of(Sentence s) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        boolean denies = s.has(Kind.DENY);
        boolean refutes = s.refutes();
        add(marks, refutes && denies, REBUTS);
        add(marks, refutes && !denies, REFUTES);
        add(marks, denies && !refutes, DENIES);
        add(marks, s.has(Kind.NEGATION), NEGATES);
        add(marks, !s.words().isEmpty() && NO.contains(s.words().getFirst()), SAYS_NO);
        add(marks, s.isQuestion(), ASKS);
        add(marks, s.has(Kind.HEDGE), HEDGES);
        add(marks, s.has(Kind.CITE), CITES);
        add(marks, s.has(Kind.DOUBT), DOUBTS);
        add(marks, s.has(Kind.SUPPOSE), SUPPOSES);
        add(marks, s.has(Kind.SAY), TELLS);
        add(marks, Quotes.share(s.text(), s.content()) >= QUOTED, QUOTES);
        add(marks, credits(s.text().strip()), CREDITS);
        add(marks, s.confirms(), CONFIRMS);
        add(marks, s.has(Kind.MIXED), MIXES);
        add(marks, s.has(Kind.RECALL), RECALLS);
        return marks;
    }

    private static void add(EnumSet<Mark> marks, boolean really, Mark mark) {
        if (really) {
            marks.add(mark);
        }
    }

    private static boolean credits(String text) {
        return CREDIT.matcher(text.substring(Math.max(0, text.length() - LONGEST_CREDIT)))
                .find();
    }
}
