package touchstone.check;

import java.util.List;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.MatchedClaim;
import touchstone.model.Report;

/**
 * Hears what is known of a page before everything is: first its sources, then its claims, then the matches of each, and last the
 * fact-checks of the page itself.
 */
public interface Progress {

    /** For those who wait for the whole. */
    Progress UNHEARD = new Progress() {};

    /** @param report without claims, everything else in it is final */
    default void sources(Report report) {}

    /** The claims in the order of the text. */
    default void claims(List<Claim> claims) {}

    /** @param index of the claim, from 0 */
    default void matched(int index, MatchedClaim claim) {}

    /** What {@link Report#pageChecks()} is; told last, since only then is known of which claims they do not speak. */
    default void page(List<FactCheck> pageChecks) {}
}
