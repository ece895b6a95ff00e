package touchstone.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the store knows it, with where it was seen.
 *
 * @param id stable within one store
 * @param text the claim as it was first seen
 * @param language BCP-47 code, null if unknown
 * @param voices how many different voices made it: sites, but all copies of one agency's text count once
 * @param sites how many registrable domains showed it
 * @param articles how many articles hold it
 * @param worth the highest check-worthiness it had, 0 to 1
 * @param meanWorth the mean of its check-worthiness, 0 to 1
 * @param firstSeen when it was first read anywhere
 * @param lastNew when it was last found in an article that did not hold it before
 * @param lastSeen when it was last read anywhere
 * @param score its place in the queue, the higher the sooner; 0 where no queue was asked for
 * @param places where it was seen, the newest first; not all, where there are very many
 */
public record KeptClaim(
        String id,
        String text,
        @Nullable String language,
        int voices,
        int sites,
        int articles,
        double worth,
        double meanWorth,
        Instant firstSeen,
        Instant lastNew,
        Instant lastSeen,
        double score,
        List<KeptPlace> places) {

    public KeptClaim {
        places = List.copyOf(places);
    }
}
