package touchstone.model;

import java.util.List;

/** A claim with the fact-checks that speak about it, the most probable first. None means: not checked yet. */
public record MatchedClaim(Claim claim, List<Match> matches) {

    public MatchedClaim {
        matches = List.copyOf(matches);
    }

    /** Whether a fact-check is among those that speak about the claim, first of a match or not. */
    public boolean isSpokenOfBy(FactCheck fact) {
        return matches.stream().flatMap(Match::factChecks).anyMatch(fact::equals);
    }
}
