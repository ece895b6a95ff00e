package touchstone.collect;

import java.util.List;
import touchstone.model.SiteObservations;

/** What became of a visit to a site. */
public sealed interface SiteObserved {

    /**
     * The site was seen.
     *
     * @param troubles what could not be looked at and why, in sentences; nothing is observed of it, neither way
     */
    record Seen(SiteObservations observations, List<String> troubles) implements SiteObserved {
        public Seen {
            troubles = List.copyOf(troubles);
        }
    }

    /** Nothing could be seen. {@code message} says why in one sentence. */
    record Unreached(String message) implements SiteObserved {}
}
