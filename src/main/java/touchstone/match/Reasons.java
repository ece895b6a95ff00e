package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.model.Evidence;

/** Why a fact-check was matched, as sentences for the reader. */
final class Reasons {

    private static final int MOST_WORDS = 6;
    private static final double CLOSE = .6;

    private Reasons() {}

    static List<String> of(Pair pair, Evidence evidence) {
        List<String> reasons = new ArrayList<>();
        add(reasons, "Both name ", evidence.names());
        add(reasons, "Both give the number ", evidence.numbers());
        add(reasons, "Words in common: ", pair.sharedSurfaces(MOST_WORDS));
        if (pair.meanCosine() >= CLOSE) {
            reasons.add(String.format(
                    Locale.ROOT, "The meaning of the sentences is close (similarity %.2f of 1).", pair.meanCosine()));
        }
        return reasons;
    }

    private static void add(List<String> reasons, String start, List<String> words) {
        if (!words.isEmpty()) {
            reasons.add(start + String.join(", ", words) + ".");
        }
    }
}
