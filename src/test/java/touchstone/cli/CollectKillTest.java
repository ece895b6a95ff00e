package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Collecting that is killed again and again ends where undisturbed collecting ends. {@code -Dtouchstone.kills=50} kills it so
 * often.
 */
class CollectKillTest {

    private static final int KILLS = Integer.getInteger("touchstone.kills", 3);
    private static final int ARTICLES = 12;

    @TempDir
    private Path folder;

    @Test
    void loses_and_doubles_nothing() throws IOException, InterruptedException {
        try (NewsSite site = site()) {
            Path sources = Files.writeString(
                    folder.resolve("sources.yaml"), """
                    contact: desk@example.org
                    sources:
                      - name: The Loopback Herald
                        feeds: %s
                        pages: %s
                        take: [claims, fact-checks]
                        delay: 0s
                    """.formatted(site.at("/feed.xml"), site.at("/check")));
            long start = System.nanoTime();
            assertThat(run("calm", sources).finish()).isZero();
            int whole = (int) ((System.nanoTime() - start) / 1_000_000);
            Random random = new Random(20261122);
            for (int i = 0; i < KILLS; i++) {
                try (Child child = run("stormy", sources)) {
                    child.killAfter(100 + random.nextInt(whole));
                }
            }
            assertThat(run("stormy", sources).finish()).as(log()).isZero();
            assertThat(kept("calm")).hasSizeGreaterThan(ARTICLES);
            assertThat(kept("stormy")).isEqualTo(kept("calm"));
            assertThat(factChecks("stormy")).isEqualTo(factChecks("calm"));
        }
    }

    private static NewsSite site() throws IOException {
        NewsSite site = new NewsSite();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            String path = "/storm-" + i;
            paths.add(path);
            site.article(
                    path,
                    "Storm number " + i,
                    "Storm number " + i + " destroyed " + (300 + i) + " houses in Larnstadt, the fire service said.",
                    "Mayor Ida Brandt told reporters that " + (1200 + i) + " people were taken to shelters.",
                    "The river rose by " + (2 + i) + " metres within nine hours.");
        }
        site.page("/check", Files.readString(Path.of("src/samples/fact-check.html")));
        return site.feed("Fri, 20 Nov 2026 10:00:00 GMT", paths.toArray(String[]::new));
    }

    private Child run(String data, Path sources) throws IOException {
        return Child.start(folder.resolve("log.txt"), environment(data), "collect", sources.toString());
    }

    private Map<String, String> environment(String data) {
        return Map.of("TOUCHSTONE_DATA", folder.resolve(data).toString(), "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES", "1");
    }

    private String log() throws IOException {
        String all = Files.readString(folder.resolve("log.txt"));
        return all.substring(Math.max(0, all.length() - 2000));
    }

    /** Every claim with the pages that make it, without times and numbers of rows. */
    private List<String> kept(String data) {
        return KeptClaims.in(folder.resolve(data));
    }

    private List<String> factChecks(String data) {
        Run run = Run.of(new byte[0], environment(data), "facts", "list", "--format", "json", "--most", "100000");
        return run.out().lines().sorted().toList();
    }
}
