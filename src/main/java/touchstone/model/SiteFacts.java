package touchstone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a site, handed to the scorer. Nothing here is guessed: null and empty mean not observed.
 *
 * @param domain registrable domain, or host where a list knows a part of a larger site
 * @param name name of the publication
 * @param outlet its row in the table of outlets
 * @param siteLinks links in the frame of one of its pages, as found on the page at hand
 * @param article the article at hand if it is this site's own page, null when only the domain is known
 * @param observations what a visit found there, null if nobody looked
 * @param place the address that was asked for, where lists may know a section or a sub-domain by itself; null if only the domain was
 */
public record SiteFacts(
        @Nullable String domain,
        @Nullable String name,
        @Nullable Outlet outlet,
        List<Link> siteLinks,
        @Nullable Article article,
        @Nullable SiteObservations observations,
        @Nullable String place) {

    public SiteFacts {
        siteLinks = List.copyOf(siteLinks);
    }

    /** What is known of a site that nobody visited. */
    public SiteFacts(
            @Nullable String domain,
            @Nullable String name,
            @Nullable Outlet outlet,
            List<Link> siteLinks,
            @Nullable Article article) {
        this(domain, name, outlet, siteLinks, article, null, null);
    }

    /** What is known of a whole site. */
    public SiteFacts(
            @Nullable String domain,
            @Nullable String name,
            @Nullable Outlet outlet,
            List<Link> siteLinks,
            @Nullable Article article,
            @Nullable SiteObservations observations) {
        this(domain, name, outlet, siteLinks, article, observations, null);
    }
}
