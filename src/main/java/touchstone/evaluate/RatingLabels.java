package touchstone.evaluate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import touchstone.model.Verdict;

/**
 * Which verdicts do justice to a label: its own name in the common vocabulary, or one of the seven classes of the X-Fact
 * collection, some of which hold several of our verdicts.
 */
final class RatingLabels {

    private static final Set<Verdict> TRUTH = EnumSet.of(Verdict.TRUE, Verdict.MOSTLY_TRUE);
    private static final Set<Verdict> FALSEHOOD =
            EnumSet.of(Verdict.FALSE, Verdict.MOSTLY_FALSE, Verdict.ALTERED, Verdict.MISCAPTIONED);

    /** That a picture is altered or miscaptioned says how something is false; X-Fact counts it here or there, by site. */
    private static final Map<String, Set<Verdict>> XFACT = Map.of(
            "mostly true", EnumSet.of(Verdict.MOSTLY_TRUE),
            "mostly false", EnumSet.of(Verdict.MOSTLY_FALSE),
            "false", EnumSet.of(Verdict.FALSE, Verdict.ALTERED, Verdict.MISCAPTIONED),
            "partly true/misleading",
                    EnumSet.of(
                            Verdict.MIXED,
                            Verdict.MISLEADING,
                            Verdict.MISSING_CONTEXT,
                            Verdict.ALTERED,
                            Verdict.MISCAPTIONED),
            "complicated/hard to categorise", EnumSet.of(Verdict.UNPROVEN, Verdict.NOT_A_TRUTH_VALUE),
            "other",
                    EnumSet.complementOf(EnumSet.of(
                            Verdict.TRUE, Verdict.MOSTLY_TRUE, Verdict.MOSTLY_FALSE, Verdict.FALSE, Verdict.UNRATED)));

    private RatingLabels() {}

    /** The verdicts that are right for a label; empty for a label that is not known. */
    static Set<Verdict> right(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        Set<Verdict> several = XFACT.get(name);
        if (several != null) {
            return several;
        }
        return Arrays.stream(Verdict.values())
                .filter(v -> v.label().equals(name))
                .findFirst()
                .<Set<Verdict>>map(EnumSet::of)
                .orElse(Set.of());
    }

    /** Whether something true is read as false, or the reverse. */
    static boolean isInverted(String label, Verdict read) {
        Set<Verdict> right = right(label);
        boolean isTrue = !right.isEmpty() && TRUTH.containsAll(right);
        boolean isFalse = !right.isEmpty() && FALSEHOOD.containsAll(right);
        return (isTrue && FALSEHOOD.contains(read)) || (isFalse && TRUTH.contains(read));
    }
}
