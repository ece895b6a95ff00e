package touchstone.model;

import java.util.List;

/**
 * What a bounded visit to a site found there.
 *
 * @param domain registrable domain
 * @param all at most one of each kind
 */
public record SiteObservations(String domain, List<Observation> all) {

    public SiteObservations {
        all = List.copyOf(all);
    }
}
