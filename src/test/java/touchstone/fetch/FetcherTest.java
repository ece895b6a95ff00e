package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;
import touchstone.model.Page;

@Timeout(20)
class FetcherTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";
    private static final String ARTICLE = "<html><title>Brücke</title><p>The bridge is open.</p></html>";

    private final RudeWeb web = RudeWeb.at("127.0.0.1").on("/", OK, ARTICLE);
    private final FetchOptions options = FetchOptions.DEFAULT
            .withAllowPrivateAddresses(true)
            .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(1500))
            .withMaxBytes(200_000)
            .withMaxRedirects(3);

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void fetchesAPageAndNamesItself() {
        Page page = ok("/");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo(ARTICLE);
        assertThat(page.mediaType()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualTo("utf-8");
        assertThat(page.uri()).isEqualTo(web.uri("/"));
        assertThat(web.paths()).containsExactly("/robots.txt", "/");
        assertThat(web.requests())
                .allSatisfy(r -> assertThat(r)
                        .contains("User-Agent: Touchstone/")
                        .contains("Accept-Encoding: gzip, deflate")
                        .doesNotContain("Cookie", "Referer", "Authorization"));
    }

    @Test
    void readsGzipAndBothKindsOfDeflate() throws IOException {
        web.on("/gzip", OK + "\nContent-Encoding: gzip", gzip(ARTICLE.getBytes(StandardCharsets.UTF_8)));
        web.on("/deflate", OK + "\nContent-Encoding: deflate", deflate(false));
        web.on("/raw-deflate", OK + "\nContent-Encoding: deflate", deflate(true));
        for (String path : new String[] {"/gzip", "/deflate", "/raw-deflate"}) {
            assertThat(new String(ok(path).body(), StandardCharsets.UTF_8)).isEqualTo(ARTICLE);
        }
    }

    @Test
    void followsRedirectsAndSaysWhereThePageIs() {
        web.on("/old", "HTTP/1.1 301 Moved\nLocation: /new place?a=[1]#part").on("/new%20place?a=%5b1%5d", OK, ARTICLE);
        assertThat(ok("/old").uri()).isEqualTo(web.uri("/new%20place?a=%5b1%5d"));
    }

    @Test
    void givesUpOnALoopOfRedirects() {
        web.on("/loop", "HTTP/1.1 302 Found\nLocation: /loop");
        failed("/loop", Reason.TOO_MANY_REDIRECTS);
    }

    @Test
    void refusesARedirectToAnotherScheme() {
        web.on("/file", "HTTP/1.1 302 Found\nLocation: file:///etc/passwd");
        refused("/file", Reason.BAD_ADDRESS);
        web.on("/nonsense", "HTTP/1.1 302 Found\nLocation: http://[broken");
        assertThat(fetch("/nonsense")).isInstanceOf(Fetched.Failed.class);
        web.on("/nowhere", "HTTP/1.1 302 Found");
        failed("/nowhere", Reason.HTTP_STATUS);
    }

    @Test
    void stopsAServerThatDripsBytesAndHangsUp() throws InterruptedException {
        CountDownLatch noticed = new CountDownLatch(1);
        web.on("/drip", (out, request) -> {
            out.write(RudeWeb.head(OK + "\nContent-Length: 100000"));
            try {
                for (int i = 0; i < 100_000; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (IOException e) {
                noticed.countDown();
            }
        });
        failed("/drip", Reason.TIMED_OUT);
        assertThat(noticed.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void breaksOffABodyThatIsTooLargeInsteadOfReadingOn() throws InterruptedException {
        CountDownLatch noticed = new CountDownLatch(1);
        web.on("/endless", (out, request) -> {
            out.write(RudeWeb.head(OK));
            try {
                for (byte[] block = new byte[10_000]; ; ) {
                    out.write(block);
                }
            } catch (IOException e) {
                noticed.countDown();
            }
        });
        try (Fetcher fetcher = new Fetcher(options)) {
            assertThat(fetcher.fetch(web.uri("/endless"))).isInstanceOf(Fetched.Refused.class);
            assertThat(noticed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void stopsAServerThatDripsHeaders() {
        web.on("/drip", (out, request) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10_000; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(50);
            }
        });
        failed("/drip", Reason.TIMED_OUT);
    }

    @Test
    void stopsAServerThatNeverAnswers() {
        web.on("/silent", (out, request) -> Thread.sleep(30_000));
        failed("/silent", Reason.TIMED_OUT);
    }

    @Test
    void refusesAPageLargerThanTheLimit() {
        web.on("/huge", (out, request) -> {
            out.write(RudeWeb.head(OK));
            byte[] block = new byte[10_000];
            for (int i = 0; i < 100_000; i++) {
                out.write(block);
            }
        });
        refused("/huge", Reason.TOO_LARGE);
    }

    @Test
    void takesAPageOfExactlyTheLimit() {
        web.on("/full", OK, "a".repeat(200_000)).on("/over", OK, "a".repeat(200_001));
        assertThat(ok("/full").body()).hasSize(200_000);
        refused("/over", Reason.TOO_LARGE);
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        web.on("/bomb", OK + "\nContent-Encoding: gzip", gzip(new byte[50_000_000]));
        refused("/bomb", Reason.TOO_LARGE);
    }

    @Test
    void survivesGzipOfManyEmptyMembers() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        byte[] empty = gzip(new byte[0]);
        while (members.size() < 190_000) {
            members.write(empty);
        }
        members.write(gzip("end".getBytes(StandardCharsets.UTF_8)));
        web.on("/members", OK + "\nContent-Encoding: gzip", members.toByteArray());
        assertThat(ok("/members").body()).asString().isEqualTo("end");
    }

    @Test
    void reportsDamagedAndUnaskedCompression() throws IOException {
        byte[] whole = gzip(ARTICLE.repeat(50).getBytes(StandardCharsets.UTF_8));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        web.on("/half", OK + "\nContent-Encoding: gzip", half);
        failed("/half", Reason.NO_CONNECTION);
        web.on("/not-gzip", OK + "\nContent-Encoding: gzip", ARTICLE);
        failed("/not-gzip", Reason.NO_CONNECTION);
        web.on("/brotli", OK + "\nContent-Encoding: br", ARTICLE);
        failed("/brotli", Reason.NO_CONNECTION);
    }

    @Test
    void reportsAPageThatBreaksOff() {
        web.on("/short", (out, request) -> {
            out.write(RudeWeb.head(OK + "\nContent-Length: 5000"));
            out.write("<p>The first half".getBytes(StandardCharsets.UTF_8));
        });
        web.on("/chunks", (out, request) -> {
            out.write(RudeWeb.head(OK + "\nTransfer-Encoding: chunked"));
            out.write("20\r\n<p>The first".getBytes(StandardCharsets.UTF_8));
        });
        web.on("/bad-chunks", (out, request) -> {
            out.write(RudeWeb.head(OK + "\nTransfer-Encoding: chunked"));
            out.write("zz\r\n<p>The first".getBytes(StandardCharsets.UTF_8));
        });
        web.on("/hang-up", (out, request) -> {});
        web.on("/no-http", (out, request) -> out.write("SSH-2.0-OpenSSH\r\n".getBytes(StandardCharsets.UTF_8)));
        for (String path : new String[] {"/short", "/chunks", "/bad-chunks", "/hang-up", "/no-http"}) {
            failed(path, Reason.NO_CONNECTION);
        }
    }

    @Test
    void boundsTheHeadersOfAnAnswer() {
        web.on("/headers", (out, request) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": y\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        failed("/headers", Reason.NO_CONNECTION);
    }

    @Test
    void keepsACharsetThatLiesForTheReaderToJudge() {
        web.on("/lies", "HTTP/1.1 200 OK\nContent-Type: text/html; charset=\"utf-16\"; x", ARTICLE);
        assertThat(ok("/lies").charset()).isEqualTo("utf-16");
        web.on("/odd", "HTTP/1.1 200 OK\nContent-Type: Text/HTML;charset=" + "x".repeat(500), ARTICLE);
        assertThat(ok("/odd").charset()).isNull();
    }

    @Test
    void guessesTheTypeWhereNoneIsNamed() {
        web.on("/page", "HTTP/1.1 200 OK", " \n<!doctype html><p>Hello");
        web.on("/note", "HTTP/1.1 200 OK\nContent-Type: application/octet-stream", "Hello");
        web.on("/binary", "HTTP/1.1 200 OK", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        assertThat(ok("/page").mediaType()).isEqualTo("text/html");
        assertThat(ok("/note").mediaType()).isEqualTo("text/plain");
        refused("/binary", Reason.NOT_TEXT);
    }

    @Test
    void refusesWhatIsNoText() {
        web.on("/file", "HTTP/1.1 200 OK\nContent-Type: application/pdf", "x");
        refused("/file", Reason.PDF);
        web.on("/file", OK, "%PDF-1.7 and so on");
        refused("/file", Reason.PDF);
        for (String type : new String[] {"image/png", "video/mp4", "application/zip", "text/css"}) {
            web.on("/file", "HTTP/1.1 200 OK\nContent-Type: " + type, "x");
            refused("/file", Reason.NOT_TEXT);
        }
    }

    @Test
    void explainsEveryStatus() {
        Map<Integer, Reason> reasons = Map.ofEntries(
                Map.entry(300, Reason.HTTP_STATUS),
                Map.entry(304, Reason.HTTP_STATUS),
                Map.entry(400, Reason.HTTP_STATUS),
                Map.entry(401, Reason.FORBIDDEN),
                Map.entry(403, Reason.FORBIDDEN),
                Map.entry(404, Reason.GONE),
                Map.entry(410, Reason.GONE),
                Map.entry(418, Reason.HTTP_STATUS),
                Map.entry(429, Reason.RATE_LIMITED),
                Map.entry(451, Reason.HTTP_STATUS),
                Map.entry(500, Reason.UNAVAILABLE),
                Map.entry(503, Reason.UNAVAILABLE),
                Map.entry(599, Reason.UNAVAILABLE));
        reasons.forEach((status, reason) -> {
            web.on("/status", "HTTP/1.1 " + status + " Whatever");
            assertThat(failed("/status", reason)).contains("status " + status);
        });
        web.on("/busy", "HTTP/1.1 429 Too Many Requests\nRetry-After: 120");
        assertThat(failed("/busy", Reason.RATE_LIMITED)).contains("in 120 seconds");
    }

    @Test
    void neverSendsACookieBack() {
        web.on("/cookie", "HTTP/1.1 302 Found\nSet-Cookie: id=1; Path=/\nLocation: /");
        assertThat(fetch("/cookie")).isInstanceOf(Fetched.Ok.class);
        assertThat(web.requests()).noneMatch(r -> r.contains("Cookie"));
    }

    @Test
    void saysWhatIsWrongWithTheConnection() {
        Duration ample = Duration.ofSeconds(8);
        try (Fetcher fetcher = new Fetcher(options.withTimeouts(ample, ample, ample))) {
            URI insecure = URI.create("https://127.0.0.1:" + web.port() + "/");
            assertThat(fetcher.fetch(insecure))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.TLS));
        }
        failed(RudeWeb.nobody(), Reason.NO_CONNECTION);
    }

    @Test
    void saysThatAHostIsUnknown() {
        HostNames none = host -> {
            throw new UnknownHostException(host);
        };
        try (Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT, none, AddressGuard.ON)) {
            assertThat(fetcher.fetch(URI.create("http://no-such-host.example/")))
                    .isInstanceOfSatisfying(
                            Fetched.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.UNKNOWN_HOST));
        }
    }

    private Fetched fetch(String path) {
        return fetch(web.uri(path));
    }

    private Fetched fetch(URI uri) {
        try (Fetcher fetcher = new Fetcher(options)) {
            return fetcher.fetch(uri);
        }
    }

    private Page ok(String path) {
        Fetched fetched = fetch(path);
        assertThat(fetched).isInstanceOf(Fetched.Ok.class);
        return ((Fetched.Ok) fetched).page();
    }

    private String failed(String path, Reason reason) {
        return failed(web.uri(path), reason);
    }

    private String failed(URI uri, Reason reason) {
        Fetched fetched = fetch(uri);
        assertThat(fetched).isInstanceOfSatisfying(Fetched.Failed.class, f -> {
            assertThat(f.reason()).isEqualTo(reason);
            assertThat(f.message()).endsWith(".").hasSizeLessThan(300).doesNotContain("\n");
        });
        return ((Fetched.Failed) fetched).message();
    }

    private void refused(String path, Reason reason) {
        assertThat(fetch(path)).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(reason);
            assertThat(r.message()).endsWith(".").hasSizeLessThan(300).doesNotContain("\n");
        });
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] deflate(boolean raw) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new java.util.zip.Deflater(9, raw))) {
            deflate.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
