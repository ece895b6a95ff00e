package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Page;
import touchstone.model.Validators;

@Timeout(30)
class PageArchiveTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    @TempDir
    private Path folder;

    private final RudeWeb web = RudeWeb.at("127.0.0.1");
    private final List<String> problems = new ArrayList<>();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void keepsPagesAsTheyCameAndReadsThemBack() throws IOException {
        web.on("/robots.txt", OK, "User-agent: *\nAllow: /")
                .on("/a", OK, "<p>Brücke</p>")
                .on("/gz", OK + "\nContent-Encoding: gzip", RudeWeb.gzip(bytes("<p>packed</p>")))
                .on("/chunks", (out, request) -> {
                    out.write(RudeWeb.head(OK + "\nTransfer-Encoding: chunked"));
                    out.write(bytes("3\r\n<p>\r\n9\r\nin chunks\r\n0\r\n\r\n"));
                })
                .on("/feed", "HTTP/1.1 200 OK\nContent-Type: application/rss+xml", "<rss/>")
                .on("/key", "HTTP/1.1 200 OK\nContent-Type: application/json", "{}")
                .on("/gone", "HTTP/1.1 410 Gone");
        fetch(1_000_000, "/a", "/gz", "/chunks", "/gone");
        assertThat(pages(only())).containsExactly("/a <p>Brücke</p>", "/gz <p>packed</p>", "/chunks <p>in chunks");
        assertThat(problems).isEmpty();
        String all = unpacked(Files.readAllBytes(only()));
        assertThat(all)
                .contains("WARC-Type: request", "GET /gz HTTP/1.1", "WARC-Concurrent-To", "Content-Encoding: gzip")
                .contains("WARC-Date: 2026-05-01T12:00:00Z")
                .doesNotContain("Transfer-Encoding", "robots.txt", "/gone");
    }

    @Test
    void keepsFeedsButNoData() throws IOException {
        web.on("/feed", "HTTP/1.1 200 OK\nContent-Type: application/rss+xml", "<rss/>")
                .on("/data?key=secret", "HTTP/1.1 200 OK\nContent-Type: application/json", "{}");
        try (PageArchive archive = PageArchive.in(folder, 1_000_000, NOON);
                PoliteFetcher fetcher = fetcher(archive)) {
            for (Request request : List.of(
                    new Request(web.uri("/feed"), Expected.FEED, Validators.NONE),
                    new Request(web.uri("/data?key=secret"), Expected.DATA, Validators.NONE))) {
                assertThat(fetcher.fetch(request)).isInstanceOf(Fetched.Ok.class);
            }
        }
        assertThat(unpacked(Files.readAllBytes(only()))).contains("<rss/>").doesNotContain("secret");
    }

    @Test
    void beginsANewFileWhenOneIsFullAndNeverTouchesAnOldOne() throws IOException {
        web.on("/a", OK, "a".repeat(2_000)).on("/b", OK, "b".repeat(2_000));
        fetch(100, "/a", "/b", "/a");
        fetch(100, "/b");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "touchstone-20260501T120000Z-00000.warc.gz",
                            "touchstone-20260501T120000Z-00001.warc.gz",
                            "touchstone-20260501T120000Z-00002.warc.gz",
                            "touchstone-20260501T120000Z-00003.warc.gz");
        }
    }

    @Test
    void aKillCostsTheLastRecordOnly() throws IOException {
        web.on("/a", OK, text(1)).on("/b", OK, text(2)).on("/c", OK, text(3));
        fetch(1_000_000, "/a", "/b", "/c");
        byte[] whole = Files.readAllBytes(only());
        Files.write(only(), Arrays.copyOf(whole, whole.length - 300));
        assertThat(pages(only())).extracting(p -> p.substring(0, 2)).containsExactly("/a", "/b");
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith("The record at byte ")
                .endsWith(".");
    }

    @Test
    void skipsABrokenRecordInTheMiddle() throws IOException {
        web.on("/a", OK, text(1)).on("/b", OK, text(2)).on("/c", OK, text(3));
        fetch(1_000_000, "/a", "/b", "/c");
        byte[] broken = Files.readAllBytes(only());
        Random random = new Random(5);
        for (int i = broken.length / 2 - 200; i < broken.length / 2 + 200; i++) {
            broken[i] = (byte) random.nextInt();
        }
        Files.write(only(), broken);
        assertThat(pages(only()))
                .extracting(p -> p.substring(0, 2))
                .contains("/a", "/c")
                .hasSize(2);
        assertThat(problems).isNotEmpty();
    }

    @Test
    void readsWhatOthersHaveArchived() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        record(warc, "warcinfo", "", "application/warc-fields", bytes("software: other\r\n"));
        response(
                warc,
                "https://a.example/chunked",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n5\r\n<p>on\r\n2\r\ne.\r\n0\r\n\r\n");
        response(warc, "https://a.example/moved", "HTTP/1.1 301 Moved\r\nLocation: /x\r\n\r\n");
        response(
                warc,
                "https://a.example/robots.txt",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *");
        response(warc, "https://a.example/a.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx");
        warc.write(bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nrubbish\r\n\r\n"));
        response(warc, "https://a.example/odd path", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>two");
        response(
                warc,
                "https://a.example/large",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + "x".repeat(70_000));
        response(
                warc,
                "https://a.example/undone",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + "Content-Encoding: gzip\r\n\r\n<p>three");
        response(
                warc,
                "https://a.example/br",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + "Content-Encoding: br\r\n\r\n<p>never");
        response(warc, "https://a.example/no-http", "hello");
        record(warc, "resource", "https://a.example/file", "text/html; charset=utf-8", bytes("<p>four"));
        record(warc, "revisit", "https://a.example/again", "application/http", bytes("HTTP/1.1 200 OK\r\n\r\n"));
        Path file = Files.write(folder.resolve("other.warc"), warc.toByteArray());
        assertThat(pages(file))
                .containsExactly("/chunked <p>one.", "/odd%20path <p>two", "/undone <p>three", "/file <p>four");
        assertThat(problems).hasSize(4).allMatch(p -> p.endsWith(").") && p.length() < 500);
    }

    @Test
    void survivesFilesThatAreNone() throws IOException {
        byte[] noise = new byte[50_000];
        new Random(3).nextBytes(noise);
        byte[] magic = new byte[60_000];
        for (int i = 0; i + 2 < magic.length; i += 3) {
            magic[i] = 0x1f;
            magic[i + 1] = (byte) 0x8b;
            magic[i + 2] = 8;
        }
        for (byte[] bytes : List.of(new byte[0], noise, magic, bytes("<html>"), RudeWeb.gzip(new byte[3_000_000]))) {
            assertThat(pages(Files.write(folder.resolve("none.warc.gz"), bytes)))
                    .isEmpty();
        }
        assertThat(problems).isNotEmpty().hasSizeLessThan(20);
    }

    @Test
    void saysInASentenceThatTheDiskDoesNotTakeIt() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        web.on("/a", OK, "a");
        try (PageArchive archive = PageArchive.in(file, 1_000, NOON);
                PoliteFetcher fetcher = fetcher(archive)) {
            assertThatThrownBy(() -> fetcher.fetch(Request.page(web.uri("/a"))))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("Cannot keep pages in");
        }
    }

    private void fetch(long bytesPerFile, String... paths) throws IOException {
        try (PageArchive archive = PageArchive.in(folder, bytesPerFile, NOON);
                PoliteFetcher fetcher = fetcher(archive)) {
            for (String path : paths) {
                fetcher.fetch(Request.page(web.uri(path)));
            }
        }
    }

    private static PoliteFetcher fetcher(PageArchive archive) {
        Politeness quick = new Politeness(Duration.ZERO, 1, 0, Duration.ZERO, 9, Duration.ZERO);
        return new PoliteFetcher(
                FetchOptions.DEFAULT.withAllowPrivateAddresses(true), quick, NOON, new Random(1), archive);
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private List<String> pages(Path file) throws IOException {
        try (Stream<Page> pages = WarcReplay.pages(file, 60_000, problems::add).map(WarcReplay.Archived::page)) {
            return pages.map(p -> (p.uri() == null ? "" : p.uri().getRawPath()) + " "
                            + new String(p.body(), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    /** Text that does not shrink to nothing when compressed. */
    private static String text(int seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(4_000, 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static void response(ByteArrayOutputStream to, String uri, String http) throws IOException {
        record(to, "response", uri, "application/http; msgtype=response", bytes(http));
    }

    private static void record(ByteArrayOutputStream to, String type, String uri, String media, byte[] block)
            throws IOException {
        to.write(bytes("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
                + new UUID(1, to.size()) + ">\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n"
                + (uri.isEmpty() ? "" : "WARC-Target-URI: " + uri + "\r\n") + "Content-Type: " + media
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        to.write(block);
        to.write(bytes("\r\n\r\n"));
    }

    private static String unpacked(byte[] gzip) throws IOException {
        return new String(
                Compression.undo(new Compression.Plain(gzip, true), List.of("gzip"), 10_000_000)
                        .bytes(),
                StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
