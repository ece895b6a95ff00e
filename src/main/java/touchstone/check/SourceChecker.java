package touchstone.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.model.History;
import touchstone.model.Outlet;
import touchstone.model.SiteFacts;
import touchstone.model.SiteObservations;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.source.SourceScorer;
import touchstone.text.Domains;

/**
 * What is known about a site by itself, without any of its pages. Asks nobody.
 *
 * @param outlets the outlet at a host
 * @param history what fact-checks say of a site's own claims
 */
public record SourceChecker(
        SourceScorer scorer, OutletAt outlets, Function<String, History> history, Checker.Observations observations) {

    /** Knows outlets by their hosts. */
    public interface OutletAt {
        /** The outlet at a host, null if none is known there. */
        @Nullable
        Outlet of(String host);
    }

    /** A site's score, and what a visit saw there; null if nobody looked. */
    public record Known(SourceScore score, @Nullable SiteObservations seen) {}

    /** @param address a host such as {@code news.example.org}, or an address on it, of which a list may know the section */
    public Known of(String address) {
        return of(address, observations.of(host(address)));
    }

    /** The same where it was just looked at. */
    public Known of(String address, @Nullable SiteObservations seen) {
        String host = host(address);
        Outlet outlet = outlets.of(host);
        String name = outlet == null ? null : outlet.name();
        SiteFacts facts = new SiteFacts(host, name, outlet, List.of(), null, seen, address);
        return new Known(scorer.score(SourceRole.PAGE, facts, history.apply(host), null), seen);
    }

    private static String host(String address) {
        return Objects.requireNonNullElse(Domains.host(address), address);
    }
}
