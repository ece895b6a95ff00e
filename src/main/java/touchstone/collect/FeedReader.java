package touchstone.collect;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Page;
import touchstone.text.WebAddresses;

/**
 * Reads RSS and Atom feeds. Of a feed that is cut off or broken in places, the entries that are whole are taken, and the
 * damage is told. Document types, and with them entities that grow, are refused by the parser.
 */
final class FeedReader {

    private static final int MOST_ENTRIES = 5000;
    private static final int MOST_SALVAGED = 500;

    private FeedReader() {}

    static Listing read(Page page) {
        try {
            return Listing.of(items(feed(xml(page)), page.uri()));
        } catch (FeedException | IOException | RuntimeException e) {
            return salvage(page, reason(e));
        }
    }

    private static Reader xml(Page page) throws IOException {
        String type = page.charset() == null ? page.mediaType() : page.mediaType() + ";charset=" + page.charset();
        return new XmlReader(new ByteArrayInputStream(page.body()), type, true);
    }

    private static SyndFeed feed(Reader xml) throws FeedException {
        SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
        input.setAllowDoctypes(false);
        return input.build(xml);
    }

    private static List<FeedItem> items(SyndFeed feed, @Nullable URI base) {
        List<FeedItem> items = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            URI address = address(entry, base);
            if (address != null && items.size() < MOST_ENTRIES) {
                Instant changed = instant(entry.getUpdatedDate());
                items.add(new FeedItem(address, changed == null ? instant(entry.getPublishedDate()) : changed));
            }
        }
        return items;
    }

    private static @Nullable URI address(SyndEntry entry, @Nullable URI base) {
        for (SyndLink link : entry.getLinks()) {
            if (link.getRel() == null || link.getRel().equals("alternate")) {
                return WebAddresses.resolve(base, link.getHref());
            }
        }
        URI linked = WebAddresses.resolve(base, entry.getLink());
        return linked != null ? linked : WebAddresses.resolve(null, entry.getUri());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** Each entry by itself, within the beginning of the feed, which declares what the entry needs. */
    private static Listing salvage(Page page, String trouble) {
        List<FeedItem> items = new ArrayList<>();
        String text;
        try (Reader xml = xml(page)) {
            text = text(xml);
        } catch (IOException | RuntimeException e) {
            return Listing.broken("it is not a feed: " + trouble);
        }
        String element = text.contains("<item") ? "item" : "entry";
        int first = text.indexOf("<" + element);
        String head = first < 0 ? "" : withoutDoctype(text.substring(0, first));
        int at = first;
        for (int n = 0; n < MOST_SALVAGED && at >= 0; n++) {
            int end = text.indexOf("</" + element + ">", at);
            if (end < 0) {
                break;
            }
            int close = end + element.length() + 3;
            items.addAll(one(head, text.substring(at, close), element, page.uri()));
            at = text.indexOf("<" + element, close);
        }
        return items.isEmpty()
                ? Listing.broken("it is not a feed: " + trouble)
                : new Listing(
                        items, List.of(), "only " + items.size() + " entries of the feed could be read: " + trouble);
    }

    private static List<FeedItem> one(String head, String entry, String element, @Nullable URI base) {
        String foot =
                element.equals("entry") ? "</feed>" : head.contains("<rdf:RDF") ? "</rdf:RDF>" : "</channel></rss>";
        try {
            return items(feed(new StringReader(head + entry + foot)), base);
        } catch (FeedException | RuntimeException e) {
            return List.of(); // this one is broken itself; the caller tells of the feed's damage
        }
    }

    private static String withoutDoctype(String head) {
        int start = head.indexOf("<!DOCTYPE");
        int root = start < 0 ? -1 : Math.max(head.indexOf("<rss", start), head.indexOf("<feed", start));
        return root < 0 ? head : head.substring(0, start) + head.substring(root);
    }

    private static String text(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8192];
        for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
            text.append(buffer, 0, n);
        }
        return text.toString();
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return message.length() > 160 ? message.substring(0, 160) + "…" : message;
    }
}
