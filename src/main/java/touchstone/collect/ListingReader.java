package touchstone.collect;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import touchstone.model.Page;
import touchstone.text.WebAddresses;

/** Reads whatever lists pages: a feed, a sitemap, an address a line. What it is shows in its first words, not in its type. */
final class ListingReader {

    /** As much as the sitemap protocol allows a sitemap to be, uncompressed. */
    private static final int LARGEST = 50 << 20;

    private static final int HEAD = 4000;
    private static final int MOST_LINES = 100_000;

    private ListingReader() {}

    static Listing read(Page compressed) {
        Page page;
        try {
            page = unzipped(compressed);
        } catch (IOException e) {
            return Listing.broken("its compression is damaged");
        }
        if (page.body().length > LARGEST) {
            return Listing.broken("it is larger than 50 MB");
        }
        String head = new String(page.body(), 0, Math.min(HEAD, page.body().length), StandardCharsets.UTF_8)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (head.contains("<urlset") || head.contains("<sitemapindex") || head.contains(":urlset")) {
            return SitemapReader.read(page);
        }
        String start = head.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) {
            return JsonFeedReader.read(page);
        }
        if (start.startsWith("http://") || start.startsWith("https://") || start.startsWith("#")) {
            return lines(new String(page.body(), StandardCharsets.UTF_8));
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return Listing.broken("it is a web page, not a feed");
        }
        return start.isEmpty() ? Listing.broken("it is empty") : FeedReader.read(page);
    }

    /** An address a line; {@code #} begins a remark. */
    static Listing lines(String text) {
        List<FeedItem> items = new ArrayList<>();
        int wrong = 0;
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            String address = line.replace("\uFEFF", "").strip();
            if (address.isEmpty() || address.startsWith("#")) {
                continue;
            }
            URI uri = WebAddresses.resolve(null, address);
            if (uri == null) {
                wrong++;
            } else {
                items.add(new FeedItem(uri, null));
            }
        }
        return new Listing(items, List.of(), wrong == 0 ? null : wrong + " of its lines are no web addresses");
    }

    private static Page unzipped(Page page) throws IOException {
        byte[] body = page.body();
        if (body.length < 2 || body[0] != 0x1f || (body[1] & 0xff) != 0x8b) {
            return page;
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0 && plain.size() <= LARGEST; n = in.read(buffer)) {
                plain.write(buffer, 0, n);
            }
        }
        return new Page(page.uri(), "application/xml", page.charset(), plain.toByteArray());
    }
}
