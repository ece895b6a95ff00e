package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Folders;
import touchstone.cli.LocalService;

/** What happens to requests while the service changes, is asked for too much, or ends. */
class LongRunTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static String article(String name) {
        StringBuilder text = new StringBuilder("Council of " + name + " approves the budget\n\n");
        for (int i = 1; i <= 25; i++) {
            text.append("The council of ")
                    .append(name)
                    .append(" said on Tuesday that it will spend ")
                    .append(i * 7)
                    .append(" million on ")
                    .append(i)
                    .append(" schools by 2027. ");
        }
        return JSON.createObjectNode().put("text", text.toString()).toString();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void changed_rules_are_taken_up_without_a_lost_request_and_broken_ones_are_not() throws Exception {
        Path rules = folder.resolve("rules");
        Folders.copy(Path.of("rules"), rules);
        ConcurrentHashMap<Integer, Integer> statuses = new ConcurrentHashMap<>();
        AtomicBoolean asking = new AtomicBoolean(true);
        try (LocalService service = LocalService.withRules(folder.resolve("data"), rules);
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                int client = i;
                clients.execute(() -> {
                    for (int n = 0; asking.get(); n++) {
                        HttpResponse<String> reply = client == 0
                                ? service.post("/v1/check", article("Town" + n % 3))
                                : service.get("/v1/sources/bbc.co.uk");
                        statuses.merge(reply.statusCode(), 1, Integer::sum);
                    }
                });
            }
            String before = service.get("/v1/sources/bbc.co.uk").body();

            Files.writeString(rules.resolve("headline/length.yaml"), "- id: [broken", StandardOpenOption.APPEND);
            await(() -> service.log().stream().anyMatch(line -> line.contains("cannot be used")));
            assertThat(service.get("/v1/sources/bbc.co.uk").body()).isEqualTo(before);

            Files.copy(
                    Path.of("rules/headline/length.yaml"),
                    rules.resolve("headline/length.yaml"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Path list = rules.resolve("reputation/pc1.tsv");
            String changed = Files.readString(list).replaceFirst("(?m)^bbc\\.co\\.uk\t.*$", "bbc.co.uk\t0.1");
            Files.writeString(list, changed);
            await(() -> !service.get("/v1/sources/bbc.co.uk").body().equals(before));
            asking.set(false);
        }
        assertThat(statuses.keySet()).containsExactly(200);
        assertThat(statuses.get(200)).isGreaterThan(20);
    }

    @Test
    void imported_fact_checks_are_found_without_a_restart() throws Exception {
        Path data = folder.resolve("data");
        try (LocalService service = LocalService.start(data)) {
            String claim = "The lighthouse of Kestria was sold to a bakery for 12 million crowns in 2024.";
            String question = JSON.createObjectNode().put("text", claim).toString();
            assertThat(service.post("/v1/match", question).body()).doesNotContain("harbour-facts");
            Path feed = folder.resolve("facts.jsonl");
            Files.writeString(
                    feed,
                    "{\"@type\":\"ClaimReview\",\"url\":\"https://harbour-facts.example/lighthouse\",\"claimReviewed\":\""
                            + claim
                            + "\",\"author\":{\"name\":\"Harbour Facts\",\"url\":\"https://harbour-facts.example\"},"
                            + "\"reviewRating\":{\"alternateName\":\"False\"}}\n",
                    StandardCharsets.UTF_8);

            assertThat(LocalService.run("facts", "import", feed.toString(), "--data", data.toString()))
                    .isZero();

            await(() -> service.post("/v1/match", question).body().contains("harbour-facts"));
        }
    }

    @Test
    void whoever_comes_when_too_many_wait_is_told_when_to_come_again() {
        try (LocalService service = LocalService.start(
                        folder.resolve("data"), o -> o.withLimits(o.limits().withWorkers(1, 2)));
                ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                String article = article("Place" + i);
                replies.add(CompletableFuture.supplyAsync(() -> service.post("/v1/check", article), clients));
            }
            List<HttpResponse<String>> all =
                    replies.stream().map(CompletableFuture::join).toList();

            assertThat(all).allMatch(r -> r.statusCode() == 200 || r.statusCode() == 503);
            assertThat(all).anyMatch(r -> r.statusCode() == 200).anyMatch(r -> r.statusCode() == 503);
            assertThat(all.stream().filter(r -> r.statusCode() == 503))
                    .allMatch(r -> r.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
            assertThat(service.post("/v1/check", article("Place1")).statusCode())
                    .as("afterwards")
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_accepted_is_answered_before_the_end() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
            try (LocalService service = LocalService.start(folder.resolve("data"))) {
                for (int i = 0; i < 6; i++) {
                    String article = article("Village" + i);
                    boolean streamed = i % 2 == 0;
                    replies.add(CompletableFuture.supplyAsync(
                            () -> streamed
                                    ? service.post("/v1/check", article, "Accept", "text/event-stream")
                                    : service.post("/v1/check", article),
                            clients));
                }
                Thread.sleep(300); // all of them have arrived, none can be done
            }
            for (CompletableFuture<HttpResponse<String>> reply : replies) {
                assertThat(reply.join().statusCode()).isEqualTo(200);
                assertThat(reply.join().body())
                        .satisfiesAnyOf(
                                body -> assertThat(body).contains("event:done"),
                                body -> assertThat(JSON.readTree(body).get("claims"))
                                        .isNotEmpty());
            }
        }
    }
}
