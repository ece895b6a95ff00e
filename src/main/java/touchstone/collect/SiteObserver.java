package touchstone.collect;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.extract.SitePage;
import touchstone.extract.SiteReader;
import touchstone.fetch.Request;
import touchstone.model.Fetched;
import touchstone.model.Observation;
import touchstone.model.SiteObservations;
import touchstone.rulebook.SiteWords;

/**
 * Looks at a site for what it shows of itself: its home page, ads.txt, trust.txt, and the few pages linked from there that
 * promise to say who it is. At most {@value SitePageRequests#MOST} requests a visit, robots.txt and redirects not counted. Thread-safe if the
 * fetcher is.
 */
public final class SiteObserver {

    /** How long what was seen stands before a site is visited again. */
    public static final Duration FRESH = Duration.ofDays(30);

    private final Function<Request, Fetched> fetcher;
    private final SiteWords words;
    private final InstantSource clock;
    private final SiteReader reader = new SiteReader();

    /** @param fetcher must wait for its turn with the host, keep to robots.txt and never throw */
    public SiteObserver(Function<Request, Fetched> fetcher, SiteWords words, InstantSource clock) {
        this.fetcher = fetcher;
        this.words = words;
        this.clock = clock;
    }

    /** Whether it is time to look at a site whose last observations are these, null if nobody looked. */
    public static boolean isDue(@Nullable SiteObservations last, Instant now) {
        return last == null
                || last.all().stream().allMatch(o -> o.when().plus(FRESH).isBefore(now));
    }

    /** Visits the site at {@code domain}, a registrable domain or a host. */
    public SiteObserved observe(String domain) {
        return observe(domain, URI.create("http://" + domain + "/"));
    }

    /**
     * Visits a site whose home page stands at {@code home}.
     *
     * @param domain by which the observations are known
     */
    public SiteObserved observe(String domain, URI home) {
        SitePageRequests requests = new SitePageRequests(fetcher, reader);
        SitePageFindings findings = new SitePageFindings(clock);
        SitePageHome door = new SitePageHome(requests, findings);
        SitePage front = door.open(home);
        if (front == null) {
            return new SiteObserved.Unreached(door.why());
        }
        new SitePageFiles(requests, findings).look(front.uri());
        new SitePageSearch(requests, findings, words, front).look();
        return new SiteObserved.Seen(new SiteObservations(domain, findings.all()), requests.troubles());
    }

    /** The observation of a kind, null if nobody looked for it. */
    public static @Nullable Observation of(SiteObservations site, Observation.Kind kind) {
        return site.all().stream().filter(o -> o.kind() == kind).findFirst().orElse(null);
    }
}
