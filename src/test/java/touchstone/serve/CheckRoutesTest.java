package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;
import touchstone.report.JsonReport;

class CheckRoutesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() {
        service = LocalService.start(data);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of("src/samples/republished-wire.html"));
    }

    private static String body(String name, String value) {
        return JSON.createObjectNode().put(name, value).toString();
    }

    @Test
    void a_page_that_is_sent_gets_the_report_that_the_command_line_gives() throws IOException {
        HttpResponse<String> reply = service.post("/v1/check", body("html", sample()));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JsonReport.schema())
                        .validate(LocalService.json(reply)))
                .isEmpty();
        assertThat(LocalService.json(reply).at("/sources/1/name").asText()).isEqualTo("Agence France-Presse");
    }

    @Test
    void events_tell_sources_first_then_claims_then_the_matches_of_each_and_add_up_to_the_report() throws IOException {
        String text = sample() + "<!-- not asked before -->";
        for (String run : List.of("computed", "remembered")) {
            HttpResponse<String> reply = service.post("/v1/check", body("html", text), "Accept", "text/event-stream");

            List<String> names = new ArrayList<>();
            List<JsonNode> data = new ArrayList<>();
            for (String line : reply.body().lines().toList()) {
                if (line.startsWith("event:")) {
                    names.add(line.substring(6).strip());
                } else if (line.startsWith("data:")) {
                    data.add(JSON.readTree(line.substring(5)));
                }
            }

            assertThat(names.subList(0, 2)).as(run).containsExactly("source", "claims");
            assertThat(names.get(names.size() - 1)).isEqualTo("done");
            assertThat(names.get(names.size() - 2)).isEqualTo("page");
            assertThat(names.subList(2, names.size() - 2)).containsOnly("match");
            ObjectNode whole = data.get(0).deepCopy();
            whole.set("claims", data.get(1).get("claims"));
            whole.set("pageChecks", data.get(data.size() - 2).get("pageChecks"));
            for (JsonNode match : data.subList(2, data.size() - 2)) {
                ObjectNode claim =
                        (ObjectNode) whole.get("claims").get(match.get("index").asInt());
                claim.set("status", match.get("status"));
                claim.set("matches", match.get("matches"));
            }
            assertThat((JsonNode) whole).isEqualTo(LocalService.json(service.post("/v1/check", body("html", text))));
        }
    }

    @Test
    void what_is_no_article_is_no_report() {
        HttpResponse<String> reply = service.post("/v1/check", body("text", "a"));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(LocalService.json(reply).get("type").asText()).isEqualTo("/problems/not-an-article");
        assertThat(LocalService.json(reply).get("reason").asText()).isEqualTo("no-text");
        assertThat(service.post("/v1/check", body("text", "a"), "Accept", "text/event-stream")
                        .body())
                .contains("event:problem")
                .contains("/problems/not-an-article");
    }

    @Test
    void addresses_of_this_computer_are_not_fetched() {
        for (String url : List.of(
                service.address() + "/healthz",
                "http://localhost:80/",
                "http://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://2130706433/",
                "http://10.0.0.1/")) {
            HttpResponse<String> reply = service.post("/v1/check", body("url", url));

            assertThat(reply.statusCode()).as(url).isEqualTo(422);
            assertThat(LocalService.json(reply).get("type").asText()).isEqualTo("/problems/cannot-fetch");
        }
    }

    @Test
    void only_web_addresses_are_addresses() {
        for (String url :
                List.of("file:///etc/passwd", "javascript:alert(1)", "ftp://example.org/", "x", "http:///x")) {
            assertThat(service.post("/v1/check", body("url", url)).statusCode())
                    .as(url)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_request_says_what_it_wants_in_known_words() {
        for (String bad : List.of(
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"text\":\"\"}",
                "{\"text\":3}",
                "{\"txt\":\"a\"}",
                "{\"text\":\"a\",\"html\":\"b\"}",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"title\":\"a\",\"url\":\"http://example.org/\"}",
                "{\"text\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")) {
            HttpResponse<String> reply = service.post("/v1/check", bad);

            assertThat(reply.statusCode()).as(bad).isEqualTo(400);
            assertThat(LocalService.json(reply).get("detail").asText()).isNotBlank();
        }
    }

    @Test
    void claims_stand_on_somebodys_word() throws IOException {
        JsonNode claims = LocalService.json(service.post("/v1/claims", body("html", sample())))
                .get("claims");

        assertThat(claims).hasSizeGreaterThan(5);
        assertThat(claims.get(0).at("/attribution/via").asText()).isEqualTo("BBC");
    }

    @Test
    void a_claim_is_matched_with_the_fact_checks_there_are() throws IOException {
        JsonNode fact = JSON.readTree(Files.readAllLines(Path.of("src/main/resources/touchstone/corpus/starter.jsonl"))
                .get(0));
        String claim = fact.path("claim").asText(fact.path("claimReviewed").asText());

        JsonNode matched = LocalService.json(service.post("/v1/match", body("text", claim)));

        assertThat(matched.at("/matches/0/factCheck/claim").asText()).isEqualTo(claim);
        assertThat(service.post("/v1/match", "{}").statusCode()).isEqualTo(400);
        assertThat(service.post("/v1/match", body("text", "a".repeat(3_000))).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_source_is_shown_and_an_unknown_one_too() {
        assertThat(LocalService.json(service.get("/v1/sources/bbc.co.uk"))
                        .get("band")
                        .asText())
                .isEqualTo("mostly-reliable");
        assertThat(LocalService.json(service.get("/v1/sources/meadow-standard-of-kestria.org"))
                        .get("band")
                        .asText())
                .isEqualTo("unknown");
        assertThat(service.get("/v1/sources/not%20a%20domain").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/sources/..%2F..%2Fetc").statusCode()).isIn(400, 404);
    }

    @Test
    void equal_checks_at_once_are_one() throws IOException {
        String text = body("html", sample().replace("honey", "maple syrup"));
        double before = judged();
        List<CompletableFuture<String>> replies = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            replies.add(CompletableFuture.supplyAsync(
                    () -> service.post("/v1/check", text).body()));
        }

        assertThat(replies.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(judged() - before).isEqualTo(1);
    }

    private static double judged() {
        return service.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("touchstone_judged_total "))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void other_languages_and_broken_letters_are_read_as_far_as_they_go() {
        HttpRequest request = service.request("/v1/check")
                .header("Authorization", "Bearer " + service.token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"', '}'}))
                .build();

        assertThat(service.send(request).statusCode()).isEqualTo(400);
        assertThat(service.post(
                                "/v1/check",
                                "{\"text\":\"The mayor said 40 houses \\ud800 burned in May 2024. \\u0000 Nobody was hurt there.\"}")
                        .statusCode())
                .isEqualTo(200);
    }
}
