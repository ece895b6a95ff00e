package touchstone.model;

import java.util.List;

/**
 * A known fact-check that speaks about a claim.
 *
 * @param probability 0 to 1, calibrated: of matches with probability p, about p are right
 * @param certainty what that probability allows to be said
 * @param stance which way the text leans on the checked claim
 * @param why reasons in sentences for the reader: shared names and numbers, similarity
 */
public record Match(FactCheck factCheck, double probability, Certainty certainty, Stance stance, List<String> why) {

    public Match {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability);
        }
        why = List.copyOf(why);
    }

    public Match withStance(Stance newStance) {
        return new Match(factCheck, probability, certainty, newStance, why);
    }

    /** How a match may be worded. Below {@code POSSIBLE} there is no match. */
    public enum Certainty {
        CONFIRMED,
        POSSIBLE
    }
}
