package touchstone.collect;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.collect.CollectEvent.Kind;
import touchstone.rulebook.SourceList.Source;
import touchstone.store.ClaimStore;
import touchstone.text.Domains;

/** Looks at the sites of a source for what they show of themselves, each when the last look is a month old. */
final class SiteLook {

    private final SiteObserver observer;
    private final ClaimStore store;
    private final Events events;

    SiteLook(SiteObserver observer, ClaimStore store, Events events) {
        this.observer = observer;
        this.store = store;
        this.events = events;
    }

    void at(Source source) {
        for (URI home : homes(source)) {
            String domain = domain(home);
            if (domain != null && SiteObserver.isDue(store.observations(domain), events.now())) {
                look(source, domain, home);
            }
        }
    }

    private void look(Source source, String domain, URI home) {
        switch (observer.observe(domain, home)) {
            case SiteObserved.Seen seen -> {
                store.keep(seen.observations());
                List<String> troubles = seen.troubles();
                tell(source, home, Outcome.KEPT, troubles.isEmpty() ? null : String.join(" ", troubles));
            }
            case SiteObserved.Unreached unreached -> tell(source, home, Outcome.FAILED, unreached.message());
        }
    }

    private void tell(Source source, URI home, Outcome outcome, @Nullable String message) {
        events.tell(CollectEvent.of(Kind.SITE_FACTS, events.now(), source.name(), home, outcome, message));
    }

    /** The home page that the user named, or those of the hosts of what else was named. */
    private static Set<URI> homes(Source source) {
        Set<URI> homes = new LinkedHashSet<>();
        if (source.site() != null) {
            homes.add(source.site());
            return homes;
        }
        for (List<URI> addresses : List.of(source.feeds(), source.sitemaps(), source.pages())) {
            addresses.forEach(address -> homes.add(address.resolve("/")));
        }
        return homes;
    }

    private static @Nullable String domain(URI home) {
        String domain = Domains.registrable(home);
        return domain == null ? Domains.host(home.toString()) : domain;
    }
}
