package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Candidate;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Stance;

/** Decides which of the candidates speak about a claim. Thread-safe. */
public final class Matcher {

    /** From here on a match may be called confirmed, if nothing else speaks against it. */
    public static final double CONFIRMED = .9;

    /** Below this there is no match. */
    public static final double POSSIBLE = .5;

    private Matcher() {}

    /** The matcher with the weights that ship. */
    public static Matcher load() {
        return new Matcher();
    }

    /**
     * The candidates that speak about a claim, the most probable first; none is an honest answer.
     *
     * @param claim the sentence as it stands
     * @param candidates what the corpus found for it
     */
    public List<Match> match(String claim, List<Candidate> candidates) {
        List<Match> matches = new ArrayList<>();
        for (Candidate c : candidates) {
            double cosine = (c.cosine() + c.secondCosine()) / 2;
            double p = Double.isNaN(cosine) ? 0 : 1 / (1 + Math.exp(-(cosine - .82) * 30));
            if (p >= POSSIBLE && c.factCheck().tier() != PublisherTier.UNKNOWN) {
                matches.add(new Match(c.factCheck(), p, Certainty.POSSIBLE, Stance.UNKNOWN, List.of()));
            }
        }
        return matches;
    }
}
