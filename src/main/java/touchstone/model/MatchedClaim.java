package touchstone.model;

import java.util.List;

/** A claim with the fact-checks that speak about it, the most probable first. None means: not checked yet. */
public record MatchedClaim(Claim claim, List<Match> matches) {

    public MatchedClaim {
        matches = List.copyOf(matches);
    }
}
