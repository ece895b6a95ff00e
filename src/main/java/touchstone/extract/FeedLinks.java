package touchstone.extract;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import touchstone.model.Page;
import touchstone.text.WebAddresses;

/** The feeds that a page names as its own ({@code <link rel="alternate">}), those of its comments left out. */
public final class FeedLinks {

    private static final Set<String> FEEDS =
            Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml");
    private static final int MOST = 5;

    private FeedLinks() {}

    /** At most five feeds, in the order of the page. */
    public static List<URI> of(Page page) {
        Document document = Markup.parsed(Decoded.of(page).text(), page.uri());
        Set<URI> feeds = new LinkedHashSet<>();
        for (Element link : document.getElementsByTag("link")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean alternate = link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate");
            String href = link.attr("href");
            if (alternate && FEEDS.contains(type) && !isOfComments(href + " " + link.attr("title"))) {
                URI feed = WebAddresses.resolve(page.uri(), href);
                if (feed != null && feeds.size() < MOST) {
                    feeds.add(feed);
                }
            }
        }
        return List.copyOf(feeds);
    }

    private static boolean isOfComments(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("/comments") || lower.contains("comments feed");
    }
}
