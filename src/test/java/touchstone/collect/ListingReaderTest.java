package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Page;

class ListingReaderTest {

    private static final URI AT = URI.create("https://paper.example/feeds/all");

    @Test
    void reads_rss_with_relative_links_and_dates() {
        Listing listing = read("""
                <?xml version="1.0"?>
                <rss version="2.0"><channel><title>A paper</title><link>https://paper.example/</link>
                <item><title>Storm</title><link>https://paper.example/storm</link>
                <pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>
                <item><title>Calm</title><link>/calm</link></item>
                <item><title>No link at all</title></item>
                </channel></rss>
                """);
        assertThat(listing.trouble()).isNull();
        assertThat(listing.items())
                .containsExactly(
                        item("https://paper.example/storm", "2026-11-20T10:00:00Z"),
                        item("https://paper.example/calm", null));
    }

    @Test
    void reads_atom_and_prefers_the_time_of_change() {
        Listing listing = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>A paper</title>
                <entry><title>Storm</title><id>urn:x:1</id>
                  <link rel="self" href="https://paper.example/api/1"/>
                  <link rel="alternate" href="https://paper.example/storm"/>
                  <published>2026-11-19T08:00:00Z</published><updated>2026-11-20T10:00:00Z</updated></entry>
                </feed>
                """);
        assertThat(listing.items()).containsExactly(item("https://paper.example/storm", "2026-11-20T10:00:00Z"));
    }

    @Test
    void reads_rss_in_rdf() {
        Listing listing = read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <channel rdf:about="https://paper.example/"><title>P</title><link>https://paper.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://paper.example/storm"><title>Storm</title>
                <link>https://paper.example/storm</link></item>
                </rdf:RDF>
                """);
        assertThat(listing.items())
                .extracting(FeedItem::uri)
                .containsExactly(URI.create("https://paper.example/storm"));
    }

    @Test
    void reads_a_json_feed() {
        Listing listing = read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "A paper", "items": [
                  {"id": "1", "url": "/storm", "date_published": "2026-11-19T08:00:00Z",
                   "date_modified": "2026-11-20T12:00:00+02:00"},
                  {"id": "https://paper.example/calm"}, {"id": 7}]}
                """);
        assertThat(listing.items())
                .containsExactly(
                        item("https://paper.example/storm", "2026-11-20T10:00:00Z"),
                        item("https://paper.example/calm", null));
    }

    @Test
    void reads_a_sitemap_of_news_and_passes_over_other_sites() {
        Listing listing = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://www.paper.example/storm</loc><news:news><news:publication><news:name>P</news:name>
                <news:language>en</news:language></news:publication><news:publication_date>2026-11-20T10:00:00Z
                </news:publication_date><news:title>Storm</news:title></news:news></url>
                <url><loc>https://paper.example/calm</loc><lastmod>2026-11-21</lastmod></url>
                <url><loc>https://elsewhere.example.org/x</loc></url>
                </urlset>
                """);
        assertThat(listing.items())
                .containsExactlyInAnyOrder(
                        item("https://www.paper.example/storm", "2026-11-20T10:00:00Z"),
                        item("https://paper.example/calm", "2026-11-21T00:00:00Z"));
    }

    @Test
    void follows_an_index_of_sitemaps_the_newest_first() {
        Listing listing = read("""
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://paper.example/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
                <sitemap><loc>https://paper.example/new.xml</loc><lastmod>2026-11-01</lastmod></sitemap>
                <sitemap><loc>https://elsewhere.example.org/map.xml</loc></sitemap>
                </sitemapindex>
                """);
        assertThat(listing.more())
                .containsExactly(
                        URI.create("https://paper.example/new.xml"), URI.create("https://paper.example/old.xml"));
    }

    @Test
    void reads_what_is_gzipped_or_in_another_encoding() throws IOException {
        String rss = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel><title>Müll</title>"
                + "<item><link>https://paper.example/müll</link></item></channel></rss>";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(rss.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(ListingReader.read(new Page(AT, "application/x-gzip", null, zipped.toByteArray()))
                        .items())
                .extracting(item -> item.uri().toASCIIString())
                .containsExactly("https://paper.example/m%C3%BCll");
    }

    @Test
    void takes_the_whole_entries_of_a_feed_that_is_cut_off() {
        Listing listing = read("""
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A paper</title>
                <item><title>Storm</title><link>https://paper.example/storm</link><dc:date>2026-11-20</dc:date></item>
                <item><title>Fish & chips <b>loose</title><link>https://paper.example/chips</link></item>
                <item><title>Calm</title><link>https://paper.example/calm</link></item>
                <item><title>Cut
                """);
        assertThat(listing.items()).extracting(item -> item.uri().getPath()).containsExactly("/storm", "/calm");
        assertThat(listing.trouble()).contains("only 2 entries of the feed could be read");
    }

    @Test
    void expands_no_entities_of_a_document_type() {
        Listing listing = read("""
                <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY file SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&b;</title>
                <item><title>&file;</title><link>https://paper.example/storm?&file;</link></item></channel></rss>
                """);
        assertThat(listing.trouble()).isNotNull();
        assertThat(listing.items().toString()).doesNotContain("root").doesNotContain("aaaa");
    }

    @Test
    void says_what_is_no_feed() {
        assertThat(read("<!DOCTYPE html><html><body>Nothing here</body></html>").trouble())
                .isEqualTo("it is a web page, not a feed");
        assertThat(read("").trouble()).isEqualTo("it is empty");
        assertThat(read("{\"items\": 3}").trouble()).contains("no list of items");
        assertThat(read("{\"items\": [").trouble()).contains("JSON is broken");
        assertThat(read("<urlset><url><loc>").items()).isEmpty();
        assertThat(read("<rss><channel>").trouble()).contains("not a feed");
        assertThat(read("\u0000\u0001\u0002binary").trouble()).contains("not a feed");
    }

    @Test
    void reads_an_address_a_line() {
        Listing listing = read("""
                # our pages
                https://paper.example/storm

                https://paper.example/calm
                """);
        assertThat(listing.items()).hasSize(2);
        assertThat(ListingReader.lines("https://a.example/\nnonsense\n").trouble())
                .isEqualTo("1 of its lines are no web addresses");
    }

    @Test
    void a_gzip_bomb_is_not_unfolded() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 60; i++) {
                out.write(blanks);
            }
        }
        assertThat(ListingReader.read(new Page(AT, "application/xml", null, zipped.toByteArray()))
                        .trouble())
                .isEqualTo("it is larger than 50 MB");
    }

    private static Listing read(String text) {
        return ListingReader.read(new Page(AT, "application/xml", null, text.getBytes(Charset.forName("UTF-8"))));
    }

    private static FeedItem item(String uri, @Nullable String changed) {
        return new FeedItem(URI.create(uri), changed == null ? null : Instant.parse(changed));
    }
}
