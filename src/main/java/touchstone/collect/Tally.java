package touchstone.collect;

import java.util.EnumMap;
import java.util.Map;

/** What collecting led to so far, in numbers. Thread-safe. */
public final class Tally {

    private final Map<Outcome, Integer> pages = new EnumMap<>(Outcome.class);
    private int listings;
    private int brokenListings;
    private int claims;
    private int newClaims;
    private int factChecks;
    private int sites;

    synchronized void add(CollectEvent event) {
        switch (event.kind()) {
            case LISTING -> {
                listings++;
                brokenListings += event.outcome().isRead() ? 0 : 1;
            }
            case PAGE -> pages.merge(event.outcome(), 1, Integer::sum);
            case FACT_CHECKS, RETENTION -> {}
            case SITE_FACTS -> sites += event.outcome().isRead() ? 1 : 0;
            case SOURCE -> {}
        }
        claims += event.claims();
        newClaims += event.newClaims();
        factChecks += event.factChecks();
    }

    /** How many pages there were of each outcome. */
    public synchronized Map<Outcome, Integer> pages() {
        return new EnumMap<>(pages);
    }

    /** All pages that were tried. */
    public synchronized int tried() {
        return pages.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized int listings() {
        return listings;
    }

    /** Feeds, sitemaps and the like that could not be read, or not to their end. */
    public synchronized int brokenListings() {
        return brokenListings;
    }

    public synchronized int claims() {
        return claims;
    }

    public synchronized int newClaims() {
        return newClaims;
    }

    public synchronized int factChecks() {
        return factChecks;
    }

    public synchronized int sites() {
        return sites;
    }
}
