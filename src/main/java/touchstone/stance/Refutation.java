package touchstone.stance;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import touchstone.rulebook.StanceCues.Hit;
import touchstone.rulebook.StanceCues.Kind;

/** Whether a sentence calls a claim not so, or only something else, or only lets somebody else do it. */
final class Refutation {

    /** A word of the claim, or one that points at it, must stand within so many words of the cue. */
    private static final int REACH = 8;

    /** Words like "is" stand at most so many words before what scolds. */
    private static final int PREDICATE = 3;

    /** A subject that only points back, such as "the story that we heard", ends so many words on. */
    private static final int SUBJECT = 6;

    private static final String BEING = " is are was were be been 's that's it's it’s sounds remains ";

    private Refutation() {}

    /** Whether the sentence refutes the claim, or whatever it points at. */
    static boolean isIn(Sentence sentence, Sentence checked) {
        return isBy(Set.of(Kind.REFUTE, Kind.SCOLD), sentence, checked);
    }

    /** The same for a sentence beside the claim, which may also tell whence a picture or a number really comes. */
    static boolean isBeside(Sentence sentence, Sentence checked) {
        return isBy(Set.of(Kind.REFUTE, Kind.SCOLD, Kind.ORIGIN), sentence, checked);
    }

    /** A claim that calls something false is not refuted by saying so, and what rivals call false is not. */
    private static boolean isBy(Set<Kind> kinds, Sentence sentence, Sentence checked) {
        if (checked.has(Kind.REFUTE) || sentence.has(Kind.RIVAL)) {
            return false;
        }
        int tail = tail(sentence);
        return sentence.hits().all().stream()
                .filter(h -> kinds.contains(h.kind()) && !sentence.isTurned(h))
                .filter(h -> h.kind() != Kind.SCOLD || h.start() >= tail || isPredicate(sentence, h))
                .anyMatch(h -> isOfTheClaim(sentence, h, checked));
    }

    /** Whether the first words name nothing but what was said before ("The story is …", "That was …"). */
    static boolean isOfWhatIsPointedAt(Sentence sentence) {
        return sentence.hits().all().stream()
                .filter(h -> h.kind() == Kind.REFUTE || h.kind() == Kind.SCOLD)
                .filter(h -> h.start() <= SUBJECT)
                .anyMatch(h -> IntStream.range(0, h.start()).anyMatch(i -> sentence.is(Kind.POINT, i)));
    }

    /** The words that refute, for the reader. */
    static String words(Sentence sentence) {
        return Stream.of(Kind.REFUTE, Kind.ORIGIN, Kind.SCOLD)
                .filter(sentence::has)
                .findFirst()
                .map(sentence::words)
                .orElse("");
    }

    private static boolean isOfTheClaim(Sentence sentence, Hit cue, Sentence checked) {
        int from = cue.start();
        while (from > 0 && cue.start() - from < REACH && !sentence.is(Kind.TURN, from - 1)) {
            from--;
        }
        int end = Math.min(sentence.words().size(), cue.end() + REACH);
        for (int i = from; i < end; i++) {
            boolean cueItself = i >= cue.start() && i < cue.end();
            if (!cueItself && (sentence.is(Kind.POINT, i) || checked.content().contains(sentence.stemAt(i)))) {
                return true;
            }
        }
        return sentence.has(Kind.RULE) || sentence.words().size() <= 3;
    }

    /** Where the words behind a late colon begin ("The sea is flat: error number three"). */
    private static int tail(Sentence sentence) {
        int colon = sentence.has(Kind.SCOLD) ? sentence.text().lastIndexOf(':') : -1;
        return colon > sentence.text().length() / 2 ? sentence.wordsBefore(colon) : Integer.MAX_VALUE;
    }

    private static boolean isPredicate(Sentence sentence, Hit cue) {
        for (int i = Math.max(0, cue.start() - PREDICATE); i < cue.start(); i++) {
            if (BEING.contains(" " + sentence.words().get(i) + " ")) {
                return true;
            }
        }
        return false;
    }
}
