package touchstone.collect;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that a feed, a sitemap or a list names.
 *
 * @param changed when it was last changed or else published, as the feed says; null if it does not
 */
record FeedItem(URI uri, @Nullable Instant changed) {}
