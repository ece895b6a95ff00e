package touchstone.fetch;

import static touchstone.fetch.Rudeness.ARTICLE;
import static touchstone.fetch.Rudeness.FEED;
import static touchstone.fetch.Rudeness.OK;
import static touchstone.fetch.Rudeness.STORY;
import static touchstone.fetch.Rudeness.bytes;
import static touchstone.fetch.Rudeness.drip;
import static touchstone.fetch.Rudeness.flood;
import static touchstone.fetch.Rudeness.page;
import static touchstone.fetch.Rudeness.raw;
import static touchstone.fetch.Rudeness.silence;

/** Part of the table of {@link RudeWorld}: sites whose answers are not what they should be. */
final class RudeBodies {

    private final RudeWorld world;

    private RudeBodies(RudeWorld world) {
        this.world = world;
    }

    static void in(RudeWorld world) {
        RudeBodies rude = new RudeBodies(world);
        rude.bodies();
        rude.lengths();
        rude.compression();
        rude.markup();
        rude.feeds();
        rude.types();
    }

    private void bodies() {
        world.site("never answers", "TIMED_OUT", web -> web.on("/", silence()));
        world.site(
                "drips its headers", "TIMED_OUT", web -> web.on("/", drip(bytes("HTTP/1.1 200 OK\r\nX-Long: "), "a")));
        world.site("drips its body", "TIMED_OUT", web -> web.on("/", drip(RudeWeb.head(OK), " ")));
        world.site("sends a body without end", "TOO_LARGE", web -> web.on("/", flood(RudeWeb.head(OK), "<p>more</p>")));
        world.site("sends one line without end", "TOO_LARGE", web -> web.on("/", flood(RudeWeb.head(OK), "a")));
        world.site(
                "sends headers without end",
                "NO_CONNECTION",
                web -> web.on("/", flood(bytes("HTTP/1.1 200 OK\r\n"), "X-A: b\r\n")));
        world.site(
                "sends a header line without end",
                "NO_CONNECTION",
                web -> web.on("/", flood(bytes("HTTP/1.1 200 OK\r\nX-A: "), "b")));
        world.site(
                "sends preliminary answers without end",
                "TIMED_OUT",
                web -> web.on("/", drip(bytes(""), "HTTP/1.1 102 Wait\r\n\r\n")));
        world.site("has no status line", "NO_CONNECTION", web -> web.on("/", raw("SSH-2.0-OpenSSH_9\n\n")));
        world.site("closes without a word", "NO_CONNECTION", web -> web.on("/", raw("")));
        world.site("says that there is no content", "EMPTY", web -> web.on("/", raw("HTTP/1.1 204 No Content\n\n")));
        world.site("sends an empty body", "EMPTY", web -> web.on("/", OK, ""));
    }

    private void lengths() {
        world.site(
                "announces more than it sends",
                "NO_CONNECTION",
                web -> web.on(
                        "/",
                        raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 50000\nConnection: close\n\n"
                                + ARTICLE)));
        world.site(
                "announces less than it sends",
                "NO_CONNECTION",
                web -> web.on(
                        "/",
                        raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 300\nConnection: close\n\n"
                                + ARTICLE)));
        world.site(
                "announces two lengths",
                "NO_CONNECTION",
                web -> web.on(
                        "/",
                        raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: 300\nContent-Length: 5\n\n"
                                + ARTICLE)));
        world.site(
                "announces a length below nothing",
                "NO_CONNECTION",
                web -> web.on("/", raw("HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: -1\n\n" + ARTICLE)));
        world.site(
                "breaks off within a chunk",
                "NO_CONNECTION",
                web -> web.on(
                        "/",
                        raw(
                                "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n2000\n<p>The first half")));
        world.site(
                "breaks off between chunks",
                "NO_CONNECTION",
                web -> web.on(
                        "/", raw("HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\n3\n<p>\n")));
        world.site(
                "sends chunks of no size",
                "NO_CONNECTION",
                web -> web.on(
                        "/",
                        raw(
                                "HTTP/1.1 200 OK\nContent-Type: text/html\nTransfer-Encoding: chunked\n\nzz\n<p>The first half")));
    }

    private void compression() {
        String gzip = OK + "\nContent-Encoding: gzip";
        world.site("sends a gzip bomb", "TOO_LARGE", web -> web.on("/", gzip, RudeWeb.gzip(new byte[50_000_000])));
        world.site("sends a damaged gzip", "NO_CONNECTION", web -> web.on("/", gzip, Rudeness.damagedGzip()));
        world.site("sends half a gzip", "NO_CONNECTION", web -> web.on("/", gzip, Rudeness.halfGzip()));
        world.site("calls plain text gzip", "NO_CONNECTION", web -> web.on("/", gzip, ARTICLE));
        world.site(
                "uses a compression nobody asked for",
                "NO_CONNECTION",
                web -> web.on("/", OK + "\nContent-Encoding: br", ARTICLE));
        world.site("sends a gzip of 20,000 empty members", "ARTICLE", web -> web.on("/", gzip, Rudeness.members()));
    }

    private void markup() {
        world.site(
                "lies about its charset",
                "ARTICLE",
                web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-16", ARTICLE));
        world.site(
                "names a charset that does not exist",
                "ARTICLE",
                web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=x-none", ARTICLE));
        world.site(
                "nests its elements 100,000 deep",
                "ARTICLE",
                web -> web.on("/", OK, page("", STORY + "<div>".repeat(100_000))));
        world.site(
                "has 100,000 links",
                "INDEX_PAGE",
                web -> web.on("/", OK, page("", "<a href=/a>one more</a> ".repeat(80_000))));
        world.site("names no type", "ARTICLE", web -> web.on("/", "HTTP/1.1 200 OK", ARTICLE));
        world.site(
                "refreshes itself instead of redirecting",
                "NO_TEXT",
                web -> web.on("/", OK, page("<meta http-equiv=refresh content='0;url=/'>", "<p>Wait.</p>")));
    }

    private void feeds() {
        world.feed("has a malformed feed", "FEED", web -> web.on("/", FEED, "<rss><channel><item><title>a & b</item>"));
        world.feed(
                "has a feed without end",
                "TOO_LARGE",
                web -> web.on("/", flood(RudeWeb.head(FEED), "<item><title>a</title></item>")));
        world.feed(
                "has a feed that is a bomb",
                "TOO_LARGE",
                web -> web.on(
                        "/", "HTTP/1.1 200 OK\nContent-Type: application/gzip", RudeWeb.gzip(new byte[50_000_000])));
        world.feed(
                "has a feed that is a picture",
                "NOT_TEXT",
                web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: image/png", "x"));
    }

    private void types() {
        world.site("is a PDF", "PDF", web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: application/pdf", "%PDF-1.7"));
        world.site("calls a PDF a page", "PDF", web -> web.on("/", OK, "%PDF-1.7 and so on"));
        world.site("is a video", "NOT_TEXT", web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: video/mp4", "x"));
        world.site("is data", "NOT_TEXT", web -> web.on("/", "HTTP/1.1 200 OK\nContent-Type: application/json", "{}"));
        world.site(
                "calls an archive nothing",
                "NOT_TEXT",
                web -> web.on("/", "HTTP/1.1 200 OK", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}));
        world.site(
                "calls a picture a page",
                "BINARY",
                web -> web.on("/", OK, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
    }
}
