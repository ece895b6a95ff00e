package touchstone.match;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes another claim of nearly the same words. The probability, which was learned from posts about the right thing or
 * a wholly different one, cannot tell. A guard never hides a fact-check: what it speaks against stays possible, with the
 * reason beside it, since a reader wants to see what is known of the same matter, and who denies a false claim still talks
 * of it.
 */
final class Guards {

    private static final int FEWEST_WORDS = 8;

    /** A claim that has less than this of a checked one's words is no likely place for it. */
    static final double LEAST_COVERED = .3;

    private static final double LEAST_COSINE = .65;

    /** What tells two claims apart however they are put. */
    private static final List<Guard> PLAIN = List.of(
            new NumberGuard(),
            new NameGuard(),
            new NegationGuard(),
            new OppositeGuard(),
            new DegreeGuard(),
            new RoleGuard());

    private static final List<Guard> ALL = Stream.concat(
                    PLAIN.stream(),
                    Stream.of(Guards::fewWords, new BindingGuard(), new PartsGuard(), new WordingGuard()))
            .toList();

    private Guards() {}

    /** Why a match can at most be possible, as sentences; empty if nothing speaks against it. */
    static List<String> objections(Statement claim, Statement checked) {
        return ALL.stream()
                .flatMap(g -> Stream.ofNullable(g.objection(claim, checked)))
                .toList();
    }

    /** Whether two claims are different ones, whatever is said of either. */
    static boolean differ(Statement one, Statement other) {
        return PLAIN.stream().anyMatch(g -> g.objection(one, other) != null);
    }

    /** Whether the two share so little, in words and in meaning, that only a lack of rivals can have made it probable. */
    static boolean isFarFetched(Pair pair) {
        return pair.factCovered() < LEAST_COVERED && pair.meanCosine() < LEAST_COSINE;
    }

    private static @Nullable String fewWords(Statement claim, Statement checked) {
        return claim.tokens().size() < FEWEST_WORDS
                ? "The claim has fewer than eight words, too few to be sure."
                : null;
    }
}
