package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;
import touchstone.model.Feedback;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

class StoreRoutesTest {

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() {
        ApiFixture.claims(data);
        service = LocalService.start(data);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static List<Feedback> kept() {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            return store.feedback(1_000);
        }
    }

    @Test
    void the_queue_lists_what_nobody_checked_and_no_private_persons_word() {
        JsonNode claims = LocalService.json(service.get("/v1/queue")).path("claims");
        assertThat(claims)
                .extracting(claim -> claim.path("text").asText())
                .containsExactlyInAnyOrder(
                        "The bridge of \"Ost\" <b>was</b> built in 1931.", "The harbour of Tarn was dredged in 1999.");
        assertThat(LocalService.json(service.get("/v1/queue?limit=1")).path("claims"))
                .hasSize(1);
        assertThat(service.get("/v1/queue").body()).doesNotContain("Petra Holm");
        for (String bad : List.of("0", "201", "-1", "1e2", "٣", "x", "", "99999999999999999999", "1%00", "+1")) {
            assertThat(service.get("/v1/queue?limit=" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(service.get("/v1/queue?half_life=1").statusCode()).isEqualTo(400);
    }

    @Test
    void feedback_is_kept_without_who_said_it_and_once_a_day() {
        String body =
                "{\"kind\":\"wrong-source\",\"domain\":\"HTTPS://WWW.Bücher.example.org/x\",\"comment\":\" We\\u0000 are\\ud800 \\u001b[31mnot satire. \"}";
        HttpResponse<String> first = service.post("/v1/feedback", body);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(service.post("/v1/feedback", body).body()).isEqualTo(first.body());
        assertThat(kept())
                .filteredOn(f -> f.kind() == Feedback.Kind.WRONG_SOURCE)
                .hasSize(1)
                .first()
                .satisfies(said -> {
                    assertThat(said.id())
                            .isEqualTo(LocalService.json(first).path("id").asText());
                    assertThat(said.domain()).isEqualTo("xn--bcher-kva.example.org");
                    assertThat(said.comment()).isEqualTo("We  are  [31mnot satire.");
                });
    }

    @Test
    void what_says_too_little_too_much_or_something_else_is_refused_and_not_kept() {
        int before = kept().size();
        for (String bad : List.of(
                "",
                "[]",
                "{}",
                "null",
                "\"wrong-match\"",
                "{\"kind\":\"wrong-match\"}",
                "{\"kind\":\"wrong-match\",\"comment\":\"x\"}",
                "{\"kind\":\"wrong-source\",\"claim\":\"x\"}",
                "{\"kind\":\"WRONG_MATCH\",\"claim\":\"x\"}",
                "{\"kind\":\"wrong-match\",\"claim\":\"  \\u0000 \"}",
                "{\"kind\":\"wrong-match\",\"claim\":\"x\",\"id\":\"mine\"}",
                "{\"kind\":\"wrong-match\",\"claim\":[\"x\"]}",
                "{\"kind\":\"wrong-match\",\"claim\":\"x\",\"claim\":\"y\"}",
                "{\"kind\":\"wrong-source\",\"domain\":\"not a domain\"}",
                "{\"kind\":\"wrong-source\",\"domain\":\"../../etc\"}",
                "{\"kind\":\"wrong-source\",\"domain\":\"127.0.0.1\"}",
                "{\"kind\":\"wrong-source\",\"domain\":\"" + "a".repeat(300) + ".org\"}",
                "{\"kind\":\"wrong-match\",\"claim\":\"" + "x".repeat(2_001) + "\"}",
                "{\"kind\":\"wrong-match\",\"claim\":\"x\",\"comment\":\"" + "x".repeat(4_001) + "\"}",
                "{\"kind\":\"wrong-match\",\"claim\":\"x\"} trailing",
                "{\"kind\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}",
                "{\"kind\":" + "9".repeat(100_000) + "}",
                "{\"kind\":\"wrong-match\",\"" + "n".repeat(100_000) + "\":\"x\"}")) {
            HttpResponse<String> reply = service.post("/v1/feedback", bad);
            assertThat(reply.statusCode()).as(bad).isEqualTo(400);
            assertThat(LocalService.json(reply).path("detail").asText()).isNotBlank();
        }
        assertThat(kept()).hasSize(before);
    }

    @Test
    void bytes_that_are_no_text_and_other_forms_are_refused() {
        HttpRequest.Builder request =
                service.request("/v1/feedback").header("Authorization", "Bearer " + service.token());
        assertThat(service.send(request.copy()
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', '}'}))
                                .build())
                        .statusCode())
                .isEqualTo(400);
        for (String type : List.of(
                "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/jsonp", "")) {
            HttpRequest.Builder other = request.copy();
            HttpRequest sent = (type.isEmpty() ? other : other.header("Content-Type", type))
                    .POST(BodyPublishers.ofString("{\"kind\":\"wrong-match\",\"claim\":\"by another form\"}"))
                    .build();
            assertThat(service.send(sent).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(service.send(request.copy()
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(
                                        Packed.of(new byte[1_000_000]).gzip()))
                                .build())
                        .statusCode())
                .isIn(400, 415);
        assertThat(kept()).noneMatch(said -> "by another form".equals(said.claim()));
    }

    @Test
    void feedback_changes_no_judgement() throws Exception {
        String before = service.get("/v1/sources/bbc.co.uk").body();
        for (int i = 0; i < 20; i++) {
            String comment = new ObjectMapper().writeValueAsString("It lies, number " + i);
            service.post(
                    "/v1/feedback", "{\"kind\":\"wrong-source\",\"domain\":\"bbc.co.uk\",\"comment\":" + comment + "}");
        }
        assertThat(service.get("/v1/sources/bbc.co.uk").body()).isEqualTo(before);
    }
}
