package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.match.Words.Word;

/** Why a fact-check was matched, as sentences for the reader. */
final class Reasons {

    private static final int MOST_WORDS = 6;

    private Reasons() {}

    /** @param objection what keeps the match from being confirmed, null if nothing does */
    static List<String> of(Pair pair, @Nullable String objection) {
        List<String> reasons = new ArrayList<>();
        Words fact = pair.fact();
        Set<String> said = pair.claim.stems();
        add(
                reasons,
                "Both name ",
                fact.all().stream()
                        .filter(w -> w.name() && said.contains(w.stem()))
                        .map(Word::surface)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
        add(
                reasons,
                "Both give the number ",
                fact.all().stream()
                        .filter(w -> w.isNumber() && pair.claim.numbers().contains(w.number()))
                        .map(Word::surface)
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList());
        add(reasons, "Words in common: ", pair.sharedSurfaces(MOST_WORDS));
        if (pair.meanCosine() >= .6) {
            reasons.add("The meaning of the sentences is close (similarity %.2f of 1).".formatted(pair.meanCosine()));
        }
        if (objection != null) {
            reasons.add(objection);
        }
        return reasons;
    }

    private static void add(List<String> reasons, String start, List<String> words) {
        if (!words.isEmpty()) {
            reasons.add(words.stream().collect(Collectors.joining(", ", start, ".")));
        }
    }
}
