package touchstone.collect;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Page;
import touchstone.text.Domains;

/**
 * Reads sitemaps, news sitemaps and indexes of them. A sitemap speaks for its own site only: what it lists elsewhere is
 * passed over, so that nobody can send us to others.
 */
final class SitemapReader {

    /** Of an index the newest are read: older ones tell of pages that nobody reads any more. */
    private static final int MOST_CHILDREN = 20;

    private SitemapReader() {}

    static Listing read(Page page) {
        URI uri = page.uri();
        if (uri == null) {
            return Listing.broken("it came from nowhere");
        }
        try {
            SiteMapParser parser = new SiteMapParser(false, true);
            parser.enableExtension(Extension.NEWS);
            return listing(parser.parseSiteMap(page.body(), uri.toURL()), uri);
        } catch (UnknownFormatException | IOException | RuntimeException e) {
            return Listing.broken("it is not a sitemap: " + e.getMessage());
        }
    }

    private static Listing listing(AbstractSiteMap map, URI from) {
        return switch (map) {
            case SiteMapIndex index -> new Listing(List.of(), children(index, from), null);
            case SiteMap single -> Listing.of(items(single, from));
            default -> Listing.broken("it is a sitemap of an unknown kind");
        };
    }

    private static List<URI> children(SiteMapIndex index, URI from) {
        List<AbstractSiteMap> children = new ArrayList<>(index.getSitemaps());
        children.sort(Comparator.comparing(
                (AbstractSiteMap m) -> instant(m.getLastModified()), Comparator.nullsLast(Comparator.reverseOrder())));
        List<URI> uris = new ArrayList<>();
        for (AbstractSiteMap child : children) {
            URI uri = ofSite(child.getUrl(), from);
            if (uri != null && uris.size() < MOST_CHILDREN) {
                uris.add(uri);
            }
        }
        return uris;
    }

    private static List<FeedItem> items(SiteMap map, URI from) {
        List<FeedItem> items = new ArrayList<>();
        for (SiteMapURL entry : map.getSiteMapUrls()) {
            URI uri = ofSite(entry.getUrl(), from);
            if (uri != null) {
                Instant changed = instant(entry.getLastModified());
                items.add(new FeedItem(uri, changed == null ? newsDate(entry) : changed));
            }
        }
        return items;
    }

    private static @Nullable Instant newsDate(SiteMapURL entry) {
        ExtensionMetadata[] news = entry.getAttributesForExtension(Extension.NEWS);
        if (news != null && news.length > 0 && news[0] instanceof NewsAttributes attributes) {
            ZonedDateTime date = attributes.getPublicationDateTime();
            return date == null ? null : date.toInstant();
        }
        return null;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable URI ofSite(@Nullable URL url, URI from) {
        try {
            URI uri = url == null ? null : url.toURI();
            if (uri == null || uri.getHost() == null) {
                return null;
            }
            boolean same = site(uri).equals(site(from));
            return same ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String site(URI uri) {
        String domain = Domains.registrable(uri);
        return Objects.requireNonNullElse(domain == null ? Domains.host(uri.toString()) : domain, "");
    }
}
