package touchstone.collect;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or sitemap lists.
 *
 * @param items pages
 * @param more other sitemaps, for an index of them
 * @param trouble what could not be read, in a sentence; null if all could. What could be read is there all the same
 */
record Listing(
        List<FeedItem> items, List<URI> more, @Nullable String trouble) {

    Listing {
        items = List.copyOf(items);
        more = List.copyOf(more);
    }

    static Listing of(List<FeedItem> items) {
        return new Listing(items, List.of(), null);
    }

    static Listing broken(String trouble) {
        return new Listing(List.of(), List.of(), trouble);
    }
}
