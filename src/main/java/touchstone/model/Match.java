package touchstone.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A known fact-check that speaks about a claim.
 *
 * @param factCheck the one that is shown first
 * @param probability 0 to 1, calibrated: of matches with probability p, about p are right
 * @param certainty what that probability allows to be said
 * @param stance which way the text leans on the checked claim
 * @param why reasons in sentences for the reader: shared names and numbers, similarity
 * @param cautions what a reader must know before relying on it, in sentences: what may make it another claim, how old it is,
 *     what was corrected, where fact-checkers disagree
 * @param alike other fact-checks of the same claim
 * @param evidence the same as {@code why}, for programs and for marking words
 */
public record Match(
        FactCheck factCheck,
        double probability,
        Certainty certainty,
        Stance stance,
        List<String> why,
        List<String> cautions,
        List<FactCheck> alike,
        Evidence evidence) {

    public Match {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability);
        }
        Objects.requireNonNull(evidence, "evidence");
        why = List.copyOf(why);
        cautions = List.copyOf(cautions);
        alike = List.copyOf(alike);
    }

    /** A match about which nothing more is to be said. */
    public Match(FactCheck factCheck, double probability, Certainty certainty, Stance stance, List<String> why) {
        this(factCheck, probability, certainty, stance, why, List.of(), List.of(), Evidence.NONE);
    }

    public Match withStance(Stance newStance) {
        return new Match(factCheck, probability, certainty, newStance, why, cautions, alike, evidence);
    }

    /** The same with one more reason, the first of all. */
    public Match because(String reason) {
        List<String> all = Stream.concat(Stream.of(reason), why.stream()).toList();
        return new Match(factCheck, probability, certainty, stance, all, cautions, alike, evidence);
    }

    /** The same with other fact-checks of the same claim, and one more caution for each sentence. */
    public Match withAlike(List<FactCheck> others, List<String> more) {
        List<String> all = Stream.concat(cautions.stream(), more.stream()).toList();
        return new Match(factCheck, probability, certainty, stance, why, all, others, evidence);
    }

    /** All fact-checks of the claim, the one that is shown first before the others. */
    public Stream<FactCheck> factChecks() {
        return Stream.concat(Stream.of(factCheck), alike.stream());
    }

    /** Whether one publisher found right what another found wrong. Those that nobody vouches for do not count. */
    public boolean isDisputed() {
        List<Verdict> verdicts = factChecks()
                .filter(f -> f.tier() != PublisherTier.SELF_DECLARED)
                .map(FactCheck::verdict)
                .toList();
        return verdicts.stream().anyMatch(v -> verdicts.stream().anyMatch(v::contradicts));
    }

    /** How a match may be worded. Below {@code POSSIBLE} there is no match. */
    public enum Certainty {
        CONFIRMED,
        POSSIBLE
    }
}
