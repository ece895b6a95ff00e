package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/**
 * A sync that is killed again and again, while the world goes on, loses and doubles nothing. Two kills, at any moment
 * of the time that a whole run takes; {@code
 * -Dtouchstone.kills=50} for more.
 */
class FactSyncKillTest {

    private static final int FACTS = 2_000;
    private static final int PAGES = 12;
    private static final int LONGEST_RUN = 300_000;

    @TempDir
    Path data;

    private final ReplayWeb web = new ReplayWeb();
    private final Random random = new Random(7);
    private final AtomicInteger versions = new AtomicInteger();

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void a_killed_sync_loses_and_doubles_nothing() throws IOException, InterruptedException {
        serve();
        long started = System.nanoTime();
        assertThat(child(0)).isZero();
        int whole = (int) Duration.ofNanos(System.nanoTime() - started).toMillis();
        int killed = 0;
        for (int kills = Integer.getInteger("touchstone.kills", 2); kills > 0; kills--) {
            Map<String, String> before = confirmed();
            int version = versions.incrementAndGet();
            killed += child(1 + random.nextInt(whole)) == 0 ? 0 : 1;
            checkNothingIsLostOrDoubled(before, version);
        }
        long last = System.nanoTime();
        assertThat(child(0)).isZero();
        long again = Duration.ofNanos(System.nanoTime() - last).toMillis();

        assertThat(standing().equals(expected(versions.get())))
                .as("all of the last version stands")
                .isTrue();
        System.out.printf(
                "%d kills, %d of them while it ran; the first run took %d ms, the last %d ms%n",
                versions.get(), killed, whole, again);
    }

    /** What was confirmed before and is still given stands, and nothing stands that nobody ever gave. */
    private void checkNothingIsLostOrDoubled(Map<String, String> before, int version) throws IOException {
        Map<String, String> after = standing();
        List<String> lost = expected(version).keySet().stream()
                .filter(claim -> before.containsKey(claim) && !after.containsKey(claim))
                .toList();
        Set<String> known = known(version);
        List<String> strange =
                after.keySet().stream().filter(claim -> !known.contains(claim)).toList();
        assertThat(lost).as("lost by kill %d", version).isEmpty();
        assertThat(strange).as("made up by kill %d", version).isEmpty();
    }

    private static Set<String> known(int version) {
        return IntStream.rangeClosed(0, version)
                .mapToObj(FactSyncKillTest::expected)
                .flatMap(v -> v.keySet().stream())
                .collect(Collectors.toSet());
    }

    /**
     * What stands once the index has caught up with the records, as every writer makes it first. A kill between the two leaves
     * a version confirmed that no reader sees yet; what that version took back is withdrawn, not lost.
     */
    private Map<String, String> confirmed() throws IOException {
        try (Encoders encoders = new Encoders()) {
            Corpora.finish(data.resolve("store"), encoders, (facts, share) -> {}, 0);
        }
        return standing();
    }

    /** Claim → rating of all fact-checks that a reader sees standing; fails if one stands twice. */
    private Map<String, String> standing() throws IOException {
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        try (Encoders encoders = new Encoders();
                Corpus corpus = Corpora.openOrCreate(data.resolve("store"), feed, encoders)) {
            Map<String, String> standing = new TreeMap<>();
            for (FactCheck fact : corpus.list(f -> f.language().equals("fr"), 100_000)) {
                assertThat(standing.put(fact.claim(), String.valueOf(fact.rating())))
                        .as("%s, twice", fact.claim())
                        .isNull();
            }
            return standing;
        }
    }

    /** Of the feed every seventh claim comes and goes, every fifth is corrected to and fro. */
    private static Map<String, String> expected(int version) {
        Map<String, String> claims = new TreeMap<>();
        for (int i = 0; i < FACTS; i++) {
            if (i % 7 != version % 7) {
                claims.put(claim("Pont", i), rating(i, version));
            }
        }
        for (int i = 0; i < PAGES; i++) {
            claims.put(claim("Recherche", i), "Faux");
        }
        claims.put(claim("Page", 0), rating(0, version));
        return claims;
    }

    private static String rating(int number, int version) {
        return number % 5 == 0 && version % 2 == 1 ? "Vrai" : "Faux";
    }

    private static String claim(String kind, int number) {
        return kind + " : le maire a parlé de la chose numéro " + number;
    }

    private void serve() {
        web.on("/data.json", e -> withTag(e, "application/json", feed()));
        web.on(
                "/page",
                e -> withTag(
                        e,
                        "text/html; charset=utf-8",
                        "<script type='application/ld+json'>"
                                + review(claim("Page", 0), web.uri("/page").toString(), rating(0, versions.get()))
                                + "</script>"));
        web.on("/v1alpha1/claims:search", FactSyncKillTest::search);
    }

    private String feed() {
        int at = versions.get();
        return expected(at).entrySet().stream()
                .filter(e -> e.getKey().startsWith("Pont"))
                .map(e -> "{\"item\": ["
                        + review(e.getKey(), "https://verifie.fr/" + e.getKey().replaceAll("\\D", ""), e.getValue())
                        + "]}")
                .collect(Collectors.joining(",\n", "{\"@type\": \"DataFeed\", \"dataFeedElement\": [", "]}"));
    }

    private static String review(String claim, String url, String rating) {
        return "{\"@type\": \"ClaimReview\", \"author\": {\"name\": \"Vérifié\"}, \"claimReviewed\": \"" + claim
                + "\", \"inLanguage\": \"fr\", \"reviewRating\": {\"alternateName\": \"" + rating + "\"}, \"url\": \""
                + url
                + "\"}";
    }

    private static void search(HttpExchange e) throws IOException {
        String query = e.getRequestURI().getQuery();
        int page =
                query.contains("pageToken=t") ? Integer.parseInt(query.replaceAll(".*pageToken=t(\\d+).*", "$1")) : 0;
        String next = page + 1 < PAGES ? "t" + (page + 1) : "";
        ReplayWeb.send(
                e,
                200,
                "application/json",
                "{\"claims\": [{\"text\": \"" + claim("Recherche", page)
                        + "\", \"claimReview\": [{\"publisher\": {\"name\":"
                        + " \"Vérifié\", \"site\": \"verifie.fr\"}, \"url\": \"https://verifie.fr/r/" + page
                        + "\", \"textualRating\": \"Faux\", \"languageCode\": \"fr\"}]}], \"nextPageToken\": \"" + next
                        + "\"}");
    }

    private static void withTag(HttpExchange e, String type, String body) throws IOException {
        String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
        e.getResponseHeaders().set("ETag", tag);
        if (tag.equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            e.sendResponseHeaders(304, -1);
        } else {
            ReplayWeb.send(e, 200, type, body);
        }
    }

    /** The exit code of a run; killed after so many milliseconds, 0 for never. */
    private int child(int millis) throws IOException, InterruptedException {
        Path log = data.resolve("child.log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                FactSyncChild.class.getName(),
                data.resolve("store").toString(),
                web.uri("/").toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        Process process = builder.directory(new File(".")).start();
        boolean ended = process.waitFor(millis == 0 ? LONGEST_RUN : millis, TimeUnit.MILLISECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (millis == 0) {
            assertThat(ended).as("ends").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        }
        return process.exitValue();
    }
}
