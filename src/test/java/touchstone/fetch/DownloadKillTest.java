package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Validators;

/** Kills real processes while they download; {@code -Dtouchstone.kills=50} kills more of them. */
@Timeout(600)
class DownloadKillTest {

    private static final int KILLS = Integer.getInteger("touchstone.kills", 2);
    private static final byte[] FILE = file();

    @TempDir
    private Path folder;

    private static byte[] file() {
        byte[] bytes = new byte[8_000_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aKilledDownloadGoesOnWhereItWas() throws Exception {
        AtomicLong served = new AtomicLong();
        List<Integer> begun = new CopyOnWriteArrayList<>();
        Random random = new Random(11);
        Path target = folder.resolve("feed.json");
        try (RudeWeb web = RudeWeb.at("127.0.0.1")) {
            web.on("/feed", (out, request) -> {
                int from = request.stream()
                        .filter(line -> line.startsWith("Range: bytes="))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0);
                begun.add(from);
                out.write(RudeWeb.head((from == 0
                                ? "HTTP/1.1 200 OK"
                                : "HTTP/1.1 206 Partial\nContent-Range: bytes " + from + "-7999999/8000000")
                        + "\nETag: \"v1\"\nContent-Length: " + (FILE.length - from)));
                for (int at = from; at < FILE.length; at += 40_000) {
                    out.write(FILE, at, Math.min(40_000, FILE.length - at));
                    served.addAndGet(40_000);
                    Thread.sleep(2 + KILLS / 2); // so that the file outlasts the kills
                }
            });
            for (int i = 0; i < KILLS; i++) {
                Process process = child(web.uri("/feed"), target);
                long before = served.get();
                while (served.get() == before && process.isAlive()) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(150));
                process.destroyForcibly().waitFor();
            }
            Process last = child(web.uri("/feed"), target);
            assertThat(last.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();
        }
        assertThat(target).hasBinaryContent(FILE);
        assertThat(folder).isDirectoryNotContaining(p -> !p.equals(target));
        // No process began before the place where the one before it was killed.
        assertThat(begun).isSorted().first().isEqualTo(0);
        assertThat(begun.getLast()).isPositive();
    }

    private static Process child(URI uri, Path target) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        uri.toString(),
                        target.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A process of its own that downloads one file. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) throws IOException {
            Politeness quick = new Politeness(Duration.ZERO, 1, 0, Duration.ZERO, 5, Duration.ZERO);
            FetchOptions options = FetchOptions.DEFAULT.withAllowPrivateAddresses(true);
            try (PoliteFetcher fetcher = new PoliteFetcher(options, quick, InstantSource.fixed(Instant.EPOCH))) {
                Downloaded outcome = fetcher.download(
                        URI.create(arguments[0]), Path.of(arguments[1]), Validators.NONE, Downloaded.Progress.NONE);
                System.exit(outcome instanceof Downloaded.Ok ? 0 : 1);
            }
        }
    }
}
