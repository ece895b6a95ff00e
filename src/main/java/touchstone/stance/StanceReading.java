package touchstone.stance;

import java.util.List;
import touchstone.model.Stance.Leaning;

/**
 * Which way a whole text leans on a claim. The three probabilities add up to 1.
 *
 * @param leaning the decision; not always the most probable one, since asserting needs more than denying
 * @param why the words that led to it, as sentences for the reader
 */
public record StanceReading(Leaning leaning, double asserts, double denies, double reports, List<String> why) {

    public StanceReading {
        why = List.copyOf(why);
        if (Math.abs(asserts + denies + reports - 1) > 1e-6) {
            throw new IllegalArgumentException("probabilities: " + asserts + " " + denies + " " + reports);
        }
    }
}
