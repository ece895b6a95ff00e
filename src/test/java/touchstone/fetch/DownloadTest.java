package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Fetched.Reason;
import touchstone.model.Validators;

@Timeout(20)
class DownloadTest {

    private static final byte[] FILE = file();
    private static final Politeness QUICK =
            new Politeness(Duration.ZERO, 1, 0, Duration.ofMillis(20), 50, Duration.ofSeconds(1));

    @TempDir
    private Path folder;

    private final RudeWeb web = RudeWeb.at("127.0.0.1");
    private final PoliteFetcher fetcher = new PoliteFetcher(
            FetchOptions.DEFAULT
                    .withAllowPrivateAddresses(true)
                    .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofMillis(800)),
            QUICK,
            InstantSource.fixed(Instant.EPOCH),
            new Random(1),
            null);
    private Path target = Path.of("feed.json");

    private static byte[] file() {
        byte[] bytes = new byte[700_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void place() {
        target = folder.resolve("new").resolve("feed.json");
    }

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void bringsAFileWholeAndLeavesNothingElse() throws IOException {
        web.on("/feed", (out, request) -> serve(out, request, FILE.length));
        List<Long> seen = new ArrayList<>();
        Downloaded outcome = fetcher.download(web.uri("/feed"), target, Validators.NONE, (bytes, total) -> {
            assertThat(total).isEqualTo(FILE.length);
            seen.add(bytes);
        });
        assertThat(outcome).isEqualTo(new Downloaded.Ok(target, new Validators("\"v1\"", null), 0));
        assertThat(seen).isSorted().startsWith(0L).endsWith((long) FILE.length);
        whole();
    }

    @Test
    void asksOnlyWhetherTheFileHasChanged() throws IOException {
        web.on("/feed", (out, request) -> {
            assertThat(request).contains("If-None-Match: \"v1\"");
            out.write(RudeWeb.head("HTTP/1.1 304 Not Modified"));
        });
        assertThat(fetcher.download(web.uri("/feed"), target, new Validators("\"v1\"", null), Downloaded.Progress.NONE))
                .isInstanceOf(Downloaded.NotModified.class);
        assertThat(target.getParent()).isEmptyDirectory();
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws IOException {
        AtomicInteger connections = new AtomicInteger();
        web.on("/feed", (out, request) -> {
            connections.incrementAndGet();
            serve(out, request, 200_000);
        });
        assertThat(fetch()).isEqualTo(new Downloaded.Ok(target, new Validators("\"v1\"", null), 0));
        assertThat(connections).hasValue(4);
        whole();
    }

    @Test
    void goesOnWhereAnEarlierAttemptWasGivenUp() throws IOException {
        web.on("/feed", (out, request) -> serve(out, request, 50_000));
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Downloaded.Failed.class, f -> assertThat(f.message()).contains("broke off"));
        assertThat(target).doesNotExist();
        assertThat(Files.size(folder.resolve("new/feed.json.part"))).isEqualTo(50_000);
        web.on("/feed", (out, request) -> {
            assertThat(request).contains("Range: bytes=50000-", "If-Range: \"v1\"");
            serve(out, request, FILE.length);
        });
        assertThat(fetch()).isEqualTo(new Downloaded.Ok(target, new Validators("\"v1\"", null), 50_000));
        whole();
    }

    @Test
    void beginsAnewWhereTheServerCannotGoOn() throws IOException {
        for (String odd : List.of(
                "HTTP/1.1 200 OK", // ignores the range, or has another version
                "HTTP/1.1 206 Partial Content\nContent-Range: bytes 7-699999/700000",
                "HTTP/1.1 206 Partial Content",
                "HTTP/1.1 416 Range Not Satisfiable")) {
            web.on("/feed", (out, request) -> serve(out, request, 100_000));
            part("{\"uri\":\"" + web.uri("/feed") + "\",\"version\":\"\\\"v0\\\"\"}");
            web.on("/feed", (out, request) -> {
                boolean ranged = request.stream().anyMatch(line -> line.startsWith("Range"));
                out.write(RudeWeb.head(
                        (ranged ? odd : "HTTP/1.1 200 OK") + "\nETag: \"v2\"\nContent-Length: " + FILE.length));
                out.write(FILE);
            });
            Downloaded outcome = fetch();
            if (outcome instanceof Downloaded.Failed) {
                outcome = fetch();
            }
            assertThat(outcome).as(odd).isEqualTo(new Downloaded.Ok(target, new Validators("\"v2\"", null), 0));
            whole();
        }
    }

    @Test
    void doesNotTrustAPartOfAnotherAddressOrWithoutANote() throws IOException {
        for (String note : List.of("", "{", "{\"uri\":\"http://127.0.0.1/other\",\"version\":\"\\\"v1\\\"\"}")) {
            part(note);
            web.on("/feed", (out, request) -> {
                assertThat(request).noneMatch(line -> line.startsWith("Range"));
                serve(out, request, FILE.length);
            });
            assertThat(fetch()).isInstanceOf(Downloaded.Ok.class);
            whole();
        }
    }

    @Test
    void takesNoHalfFileWhateverTheServerSaysOfItsLength() throws IOException {
        web.on("/feed", (out, request) -> {
            out.write(RudeWeb.head("HTTP/1.1 200 OK\nTransfer-Encoding: chunked"));
            out.write("10\r\n0123456789abcdef\r\n10\r\n0123".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(fetch()).isInstanceOf(Downloaded.Failed.class);
        web.on("/feed", (out, request) -> {
            out.write(RudeWeb.head("HTTP/1.1 200 OK\nContent-Length: 5"));
            out.write("0123456789".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(fetch()).isInstanceOf(Downloaded.Failed.class);
        assertThat(target).doesNotExist();
    }

    @Test
    void takesLongerThanAPageMayButGivesUpOnDripsAndOnTooMuch() throws IOException {
        web.on("/drip", (out, request) -> {
            out.write(RudeWeb.head("HTTP/1.1 200 OK"));
            for (int i = 0; i < 24; i++) {
                out.write(new byte[1_000]);
                out.flush();
                Thread.sleep(50);
            }
        });
        Download.Bounds fair = new Download.Bounds(30_000, Duration.ofMillis(200), 1_000, Duration.ofSeconds(9));
        assertThat(fetch("/drip", fair)).isInstanceOf(Downloaded.Ok.class);
        Download.Bounds strict = new Download.Bounds(30_000, Duration.ofMillis(200), 9_000, Duration.ofSeconds(9));
        assertThat(fetch("/drip", strict))
                .isInstanceOfSatisfying(
                        Downloaded.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.TIMED_OUT));
        Download.Bounds small = new Download.Bounds(5_000, Duration.ofMillis(200), 1_000, Duration.ofSeconds(9));
        assertThat(fetch("/drip", small))
                .isInstanceOfSatisfying(
                        Downloaded.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(folder.resolve("new/feed.json.part")).doesNotExist();
    }

    @Test
    void obeysRobotsAndTheGuard() throws IOException {
        web.on("/robots.txt", "HTTP/1.1 200 OK", "User-agent: *\nDisallow: /feed");
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Downloaded.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.ROBOTS));
        try (PoliteFetcher guarded = new PoliteFetcher(FetchOptions.DEFAULT, QUICK, Instant::now)) {
            assertThat(guarded.download(
                            URI.create("http://127.0.0.1/"), target, Validators.NONE, Downloaded.Progress.NONE))
                    .isInstanceOfSatisfying(
                            Downloaded.Refused.class,
                            r -> assertThat(r.reason()).isEqualTo(Reason.PRIVATE_ADDRESS));
        }
    }

    @Test
    void saysInASentenceThatTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Files.createDirectories(target.getParent());
        Files.createSymbolicLink(folder.resolve("new/feed.json.part"), full);
        web.on("/feed", (out, request) -> serve(out, request, FILE.length));
        assertThatThrownBy(this::fetch)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("make room")
                .hasMessageEndingWith(".");
        Files.delete(folder.resolve("new/feed.json.part"));
    }

    @Test
    void saysInASentenceThatThePlaceIsNone() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where a folder should be");
        assertThatThrownBy(this::fetch).isInstanceOf(IOException.class).hasMessageStartingWith("Cannot write");
    }

    @Test
    void onlyOneDownloadsToATarget() throws Exception {
        web.on("/feed", (out, request) -> {
            Thread.sleep(400);
            serve(out, request, FILE.length);
        });
        CompletableFuture<Downloaded> first = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                first.complete(fetch());
            } catch (IOException e) {
                first.completeExceptionally(e);
            }
        });
        while (!web.paths().contains("/feed")) {
            Thread.sleep(5);
        }
        assertThatThrownBy(this::fetch).hasMessageContaining("another process");
        assertThat(first.get()).isInstanceOf(Downloaded.Ok.class);
    }

    private Downloaded fetch() throws IOException {
        return fetch("/feed", Download.Bounds.DEFAULT);
    }

    private Downloaded fetch(String path, Download.Bounds bounds) throws IOException {
        return fetcher.download(web.uri(path), target, Validators.NONE, Downloaded.Progress.NONE, bounds);
    }

    private void whole() throws IOException {
        assertThat(target).hasBinaryContent(FILE);
        assertThat(target.getParent()).isDirectoryNotContaining(p -> !p.equals(target));
    }

    private void part(String note) throws IOException {
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        Files.write(folder.resolve("new/feed.json.part"), Arrays.copyOf(FILE, 100_000));
        if (!note.isEmpty()) {
            Files.writeString(folder.resolve("new/feed.json.part.json"), note);
        }
    }

    /** A server that goes on in the middle where it is asked to, and breaks off after {@code most} bytes. */
    private static void serve(OutputStream out, List<String> request, int most) throws IOException {
        int from = request.contains("If-Range: \"v1\"")
                ? request.stream()
                        .filter(line -> line.startsWith("Range: bytes="))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                : 0;
        String head = from == 0
                ? "HTTP/1.1 200 OK"
                : "HTTP/1.1 206 Partial Content\nContent-Range: bytes " + from + "-699999/700000";
        out.write(RudeWeb.head(head + "\nETag: \"v1\"\nContent-Length: " + (FILE.length - from)));
        out.write(FILE, from, Math.min(most, FILE.length - from));
    }
}
