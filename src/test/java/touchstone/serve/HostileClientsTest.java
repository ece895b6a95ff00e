package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;

/** The list of attacks, each with what becomes of it. */
class HostileClientsTest {

    private static final String EXTENSION = ServiceOptions.EXTENSION;

    @TempDir
    static Path data;

    private static LocalService service;
    private static int port;

    @BeforeAll
    static void start() {
        service = LocalService.start(
                data,
                options -> new ServiceOptions(
                        options.host(),
                        options.port(),
                        options.names(),
                        options.origins(),
                        true,
                        options.limits().withArrival(Duration.ofSeconds(2))));
        port = service.service().port();
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static String get(String target, String... headers) throws IOException {
        return RawClient.ask(
                port,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n");
    }

    private static String post(String body, String... headers) throws IOException {
        return RawClient.ask(
                port,
                "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream().map(h -> h + "\r\n").toList()) + "\r\n" + body);
    }

    private static String bearer() {
        return "Authorization: Bearer " + service.token();
    }

    @Test
    void paths_lead_nowhere_but_to_routes() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/v1/../../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/v1/sources/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/v1/sources/..;/metrics",
                "//etc/passwd",
                "/v1/sources/a%00b",
                "/\\..\\..\\windows")) {
            String answer = get(path);

            assertThat(RawClient.status(answer)).as(path + "\n" + answer).isIn(400, 404);
            assertThat(answer).doesNotContain("root:");
        }
    }

    @Test
    void nothing_that_was_sent_becomes_a_header() throws IOException {
        assertThat(RawClient.head(get("/v1/sources/a%0d%0aX-Evil:%201"))).doesNotContain("x-evil");
        assertThat(RawClient.head(get("/healthz", "Origin: https://a.example\r\nX-Evil: 1")))
                .doesNotContain("x-evil")
                .doesNotContain("a.example");
        assertThat(RawClient.status(get("/healthz", "Broken header"))).isIn(0, 400);
        assertThat(RawClient.status(get("/healthz", "X: " + "a".repeat(20_000))))
                .isIn(0, 400, 431);
    }

    @Test
    void pages_of_others_read_nothing_and_start_nothing() throws IOException {
        String foreign = get("/v1/sources/bbc.co.uk", "Origin: https://evil.example");
        String own = get("/v1/sources/bbc.co.uk", "Origin: " + EXTENSION);
        String none = get("/v1/sources/bbc.co.uk", "Origin: null");

        assertThat(RawClient.status(foreign)).isEqualTo(403);
        assertThat(RawClient.status(none)).isEqualTo(403);
        assertThat(RawClient.head(foreign)).doesNotContain("access-control-allow-origin");
        assertThat(RawClient.status(own)).isEqualTo(200);
        assertThat(RawClient.head(own))
                .contains("access-control-allow-origin: " + EXTENSION)
                .contains("vary: origin");
    }

    @Test
    void browsers_are_told_who_may_ask() throws IOException {
        String question = "OPTIONS /v1/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: %s\r\n"
                + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: authorization\r\n\r\n";

        String foreign = RawClient.ask(port, question.formatted("https://evil.example"));
        String own = RawClient.ask(port, question.formatted(EXTENSION));

        assertThat(RawClient.head(foreign)).doesNotContain("access-control-allow");
        assertThat(RawClient.head(own))
                .contains("access-control-allow-methods: post")
                .contains("access-control-allow-headers: authorization");
    }

    @Test
    void a_name_that_somebody_made_point_here_is_not_ours() throws IOException {
        for (String host : List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8377", "")) {
            String answer = RawClient.ask(
                    port, "GET /v1/sources/bbc.co.uk HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertThat(RawClient.status(answer)).as(host).isIn(400, 421);
        }
        assertThat(RawClient.status(RawClient.ask(port, "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isIn(400, 421);
        assertThat(RawClient.status(get("/healthz"))).isEqualTo(200);
    }

    @Test
    void bodies_have_a_size() throws IOException {
        assertThat(RawClient.status(post("", bearer(), "Content-Length: 99999999")))
                .isEqualTo(413);
        String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        assertThat(RawClient.status(post(chunk.repeat(90), bearer(), "Transfer-Encoding: chunked")))
                .isIn(0, 413); // hung up on while still sending
        assertThat(RawClient.status(post("", bearer(), "Content-Length: -5"))).isEqualTo(400);
        assertThat(RawClient.status(post("{}", bearer(), "Content-Length: 2", "Content-Length: 3")))
                .isEqualTo(400);
    }

    @Test
    void what_is_compressed_is_not_unpacked() throws IOException {
        assertThat(RawClient.status(post("{}", bearer(), "Content-Length: 2", "Content-Encoding: gzip")))
                .isIn(400, 415);
        assertThat(RawClient.status(post("{}", bearer(), "Content-Length: 2", "Content-Encoding: br, gzip")))
                .isIn(400, 415);
    }

    @Test
    void whoever_dribbles_a_request_is_hung_up_on() throws IOException, InterruptedException {
        try (RawClient head = new RawClient(port);
                RawClient body = new RawClient(port)) {
            head.say("GET /healthz HTTP/1.1\r\nHost: localhost\r\n");
            body.say("POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + bearer()
                    + "\r\nContent-Length: 1000\r\n\r\n");
            boolean headEnded = false;
            boolean bodyEnded = false;
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (System.nanoTime() < end && !(headEnded && bodyEnded)) {
                headEnded = headEnded || !dribbles(head, "X");
                bodyEnded = bodyEnded || !dribbles(body, " ");
                Thread.sleep(200);
            }

            assertThat(headEnded).as("head").isTrue();
            assertThat(bodyEnded).as("body").isTrue();
        }
        assertThat(RawClient.status(get("/healthz"))).isEqualTo(200);
    }

    private static boolean dribbles(RawClient client, String bytes) {
        try {
            client.say(bytes);
            return !client.isClosed();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void silent_connections_are_ended() throws IOException, InterruptedException {
        try (RawClient silent = new RawClient(port)) {
            silent.say("GET /healthz HT");
            long end = System.nanoTime() + Duration.ofSeconds(8).toNanos();
            boolean ended = false;
            while (!ended && System.nanoTime() < end) {
                Thread.sleep(100);
                ended = silent.isClosed();
            }

            assertThat(ended).isTrue();
        }
    }

    @Test
    void two_requests_are_not_smuggled_as_one() throws IOException {
        String answer = post(
                "0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n",
                bearer(),
                "Content-Length: 5",
                "Transfer-Encoding: chunked");

        assertThat(answer).doesNotContain("jvm_memory");
    }

    @Test
    void tokens_cannot_be_guessed() {
        int shut = 0;
        for (int i = 0; i < 15; i++) {
            HttpRequest guess = service.request("/v1/queue-or-anything")
                    .header("Authorization", "Bearer ts_" + "a".repeat(42) + i)
                    .GET()
                    .build();
            shut += service.send(guess).statusCode() == 404 ? 1 : 0;
        }
        assertThat(shut).as("what is not there tells nothing of tokens").isEqualTo(15);
        try (LocalService alone = LocalService.start(data.resolve("guessing"))) {
            HttpResponse<String> last = alone.get("/healthz");
            for (int i = 0; i < 15; i++) {
                last = alone.send(alone.request("/v1/match")
                        .header("Authorization", "Bearer ts_" + "a".repeat(42) + i % 10)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"))
                        .build());
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        }
    }

    @Test
    void a_token_may_only_what_it_is_for() {
        String[] noToken = {"/v1/check", "/v1/claims", "/v1/match"};
        for (String path : noToken) {
            HttpResponse<String> reply = service.send(service.request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"x\"}"))
                    .build());
            assertThat(reply.statusCode()).as(path).isEqualTo(401);
            assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        }
    }

    @Test
    void behind_another_name_every_question_needs_a_token() {
        try (LocalService named = LocalService.start(
                data.resolve("named"),
                o -> new ServiceOptions(
                        o.host(), o.port(), Set.of("checker.example"), o.origins(), false, o.limits()))) {
            assertThat(named.get("/v1/sources/bbc.co.uk").statusCode()).isEqualTo(401);
            assertThat(named.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(named.get("/healthz").statusCode()).isEqualTo(200);
            assertThat(named.get("/v1/sources/bbc.co.uk", "Authorization", "Bearer " + named.token())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void googles_clients_send_their_token_as_a_key_and_only_where_google_would_look_for_it() {
        try (LocalService named = LocalService.start(
                data.resolve("keyed"),
                o -> new ServiceOptions(
                        o.host(), o.port(), Set.of("checker.example"), o.origins(), false, o.limits()))) {
            String search = "/v1alpha1/claims:search?languageCode=en&query=vaccine";
            assertThat(named.get(search).statusCode()).isEqualTo(401);
            assertThat(named.get(search + "&key=a-guess").statusCode()).isEqualTo(401);
            assertThat(named.get(search + "&key=" + named.token()).statusCode()).isEqualTo(200);
            assertThat(named.get("/v1/sources/bbc.co.uk?key=" + named.token()).statusCode())
                    .isEqualTo(401);
            assertThat(String.join("\n", named.log())).doesNotContain(named.token());
        }
    }

    @Test
    void too_many_requests_are_told_when_to_come_again() {
        try (LocalService strict = LocalService.start(
                data.resolve("strict"), o -> o.withLimits(o.limits().withPerMinute(5)))) {
            HttpResponse<String> last = strict.get("/healthz");
            for (int i = 0; i < 7; i++) {
                last = strict.get("/healthz");
            }
            assertThat(last.statusCode()).isEqualTo(429);
            assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        }
    }

    @Test
    void the_log_tells_nothing_of_what_was_asked() {
        service.post("/v1/check", "{\"text\":\"Zanzibarium elected 17 mayors on Tuesday, officials said.\"}");
        service.post("/v1/check", "{\"url\":\"http://quizzical-host.example:9/secretpath\"}");
        service.post("/v1/match", "{\"text\":\"Zanzibarium elected 17 mayors on Tuesday\"}");
        service.get("/v1/sources/quizzical-host.org");
        service.get("/nowhere/secretpath?secret=1");
        service.post("/v1/check", "{\"secretpath\":\"Zanzibarium\"}");

        assertThat(service.log()).isNotEmpty();
        assertThat(service.log())
                .noneMatch(line -> line.contains("quizzical")
                        || line.contains("secret")
                        || line.contains("Zanzibarium")
                        || line.contains(service.token()));
    }

    @Test
    void every_answer_carries_the_headers_that_keep_browsers_careful() throws IOException {
        for (String answer : List.of(get("/healthz"), get("/nix"), post("", bearer(), "Content-Length: 0"))) {
            assertThat(RawClient.head(answer))
                    .contains("x-content-type-options: nosniff")
                    .contains("content-security-policy: default-src 'none'")
                    .contains("referrer-policy: no-referrer")
                    .contains("x-frame-options: deny");
        }
    }

    @Test
    void where_another_program_listens_the_service_says_so() {
        assertThatThrownBy(() -> LocalService.start(
                        data.resolve("taken"),
                        o -> new ServiceOptions(o.host(), port, o.names(), o.origins(), false, o.limits())))
                .hasMessageContaining("cannot listen on 127.0.0.1, port " + port)
                .hasMessageContaining("--port");
    }
}
