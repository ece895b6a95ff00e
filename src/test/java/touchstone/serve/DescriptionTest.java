package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;
import touchstone.model.Scope;
import touchstone.store.ClaimStore;

/** The description of the interface, held against the routes and against what the service really answers. */
class DescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_ARTICLE = "{\"text\":\"a\"}";
    private static final String STORY =
            "{\"text\":\"The mayor of Lorrin said on Monday that 40 houses had burned in May."
                    + " \\n\\nThe dam of Lorrin has 3 gates, the minister Ana Kovar told the paper.\"}";

    @TempDir
    static Path data;

    @TempDir
    static Path elsewhere;

    private static LocalService service;
    private static LocalService remote;
    private static String reads;
    private static String writes;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        ApiFixture.facts(data);
        ApiFixture.claims(data);
        service = LocalService.start(data);
        remote = LocalService.start(
                elsewhere,
                options -> new ServiceOptions(
                        options.host(), 0, Set.of("touchstone.example"), Set.of(), false, options.limits()));
        reads = ApiFixture.token(data, "reads", Scope.READ);
        writes = ApiFixture.token(elsewhere, "writes", Scope.WRITE);
        description = LocalService.json(service.get("/v1/openapi.json"));
        ApiFixture.await(service);
    }

    @AfterAll
    static void end() {
        service.close();
        remote.close();
    }

    @Test
    void it_lists_every_route_and_no_other() {
        Set<String> routes = service.service().routes().all().stream()
                .filter(route -> isForPrograms(route.path()))
                .map(route -> route.method().text() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described).isEqualTo(routes);
    }

    /** The page and its files are for people, and no interface. */
    private static boolean isForPrograms(String path) {
        return path.startsWith("/v1")
                || Set.of("/healthz", "/readyz", "/metrics").contains(path);
    }

    @Test
    void who_may_use_a_route_is_described_as_it_is() {
        for (Route route : service.service().routes().all()) {
            if (isForPrograms(route.path())) {
                JsonNode operation = operation(route.method().text(), route.path());
                JsonNode scopes = operation.path("security").path(0).path("token");
                boolean open = operation.path("security").isArray()
                        && operation.path("security").isEmpty();
                String described = open
                        ? "open"
                        : scopes.isMissingNode() ? "read" : scopes.path(0).asText();
                assertThat(described).as(route.path()).isEqualTo(route.access().label());
            }
        }
    }

    private static JsonNode operation(String method, String path) {
        return description.path("paths").path(path).path(method.toLowerCase(Locale.ROOT));
    }

    /** Every status that is described is provoked, and what comes is as described. */
    @Test
    void every_described_answer_is_given_as_described() throws IOException, SQLException {
        Set<String> seen = new TreeSet<>();
        String report = JSON.createObjectNode()
                .put("html", Files.readString(Path.of("src/samples/republished-wire.html")))
                .toString();
        for (String path : Set.of("/v1/check", "/v1/claims")) {
            check(seen, path, post(path, report), 200);
            check(seen, path, post(path, STORY), 200);
            check(seen, path, post(path, "{}"), 400);
            check(seen, path, post(path, NO_ARTICLE), 422);
            check(seen, path, post(path, "{\"url\":\"http://127.0.0.1/\"}"), 422);
            closed(seen, path, STORY);
        }
        check(seen, "/v1/match", post("/v1/match", "{\"text\":\"The dam of Lorrin has 3 gates.\"}"), 200);
        check(seen, "/v1/match", post("/v1/match", "{\"txt\":\"x\"}"), 400);
        closed(seen, "/v1/match", "{\"text\":\"x\"}");
        check(
                seen,
                "/v1/feedback",
                post("/v1/feedback", "{\"kind\":\"wrong-source\",\"domain\":\"a.example.org\"}"),
                202);
        check(seen, "/v1/feedback", post("/v1/feedback", "{\"kind\":\"praise\"}"), 400);
        closed(seen, "/v1/feedback", "{\"kind\":\"wrong-match\",\"claim\":\"x\"}");
        fillFeedback();
        check(seen, "/v1/feedback", post("/v1/feedback", "{\"kind\":\"wrong-match\",\"claim\":\"y\"}"), 503);

        String bits = LocalService.json(service.get("/v1/sources/snapshot"))
                .path("version")
                .asText();
        open(seen, "/v1/sources", "?prefix=a3", "?prefix=a3f");
        open(seen, "/v1/sources/snapshot", "", "?until=x");
        check(seen, "/v1/sources/snapshot", service.get("/v1/sources/snapshot?since=" + bits), 200);
        check(
                seen,
                "/v1/sources/snapshot",
                service.get("/v1/sources/snapshot", "If-None-Match", '"' + bits + '"'),
                304);
        open(seen, "/v1/sources/{domain}", "/v1/sources/bbc.co.uk", "/v1/sources/nothing");
        open(seen, "/v1/sources/{domain}/{section}", "/v1/sources/bbc.co.uk/sport", "/v1/sources/nothing/sport");
        open(seen, "/v1/rules", "", "");
        open(seen, "/v1/queue", "", "?limit=0");
        open(seen, "/v1alpha1/claims:search", "?query=dam%20gates", "");
        open(seen, "/metrics", "", "");
        open(seen, "/v1/openapi.json", "", "");
        for (String path : Set.of("/healthz", "/readyz")) {
            check(seen, path, service.get(path), 200);
        }
        assertThat(seen).isEqualTo(described());
    }

    private static Set<String> described() {
        Set<String> all = new TreeSet<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .forEach(operation -> operation
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(status -> all.add(path.getKey() + " " + status))));
        all.removeIf(one -> one.endsWith(" default"));
        return all;
    }

    /** A route that can be read: an answer, a bad request, and both ways of having no right to ask from elsewhere. */
    private static void open(Set<String> seen, String path, String good, String bad) {
        String plain = good.startsWith("/") ? good : path + good;
        check(seen, path, service.get(plain), 200);
        if (described().contains(path + " 400")) {
            check(seen, path, service.get(bad.startsWith("/") ? bad : path + bad), 400);
        }
        check(seen, path, remote.get(plain), 401);
        check(seen, path, remote.get(plain, "Authorization", "Bearer " + writes), 403);
    }

    /** A route that takes a body and a right: without, with too little, with too much, and in another form. */
    private static void closed(Set<String> seen, String path, String body) {
        HttpRequest.Builder request = service.request(path).header("Content-Type", "application/json");
        check(
                seen,
                path,
                service.send(request.POST(BodyPublishers.ofString(body)).build()),
                401);
        check(
                seen,
                path,
                service.send(request.copy()
                        .header("Authorization", "Bearer " + reads)
                        .build()),
                403);
        String large = "{\"text\":\"" + "a".repeat(5 * 1024 * 1024 - 10) + "\"}";
        // It is refused before it is sent, so that the connection does not break while it is on its way.
        HttpRequest.Builder patient = service.request(path)
                .expectContinue(true)
                .header("Authorization", "Bearer " + service.token())
                .header("Content-Type", "application/json");
        check(
                seen,
                path,
                service.send(patient.POST(BodyPublishers.ofString(large)).build()),
                413);
        check(
                seen,
                path,
                service.send(service.request(path)
                        .header("Authorization", "Bearer " + service.token())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(body))
                        .build()),
                415);
    }

    private static HttpResponse<String> post(String path, String body) {
        return service.post(path, body);
    }

    private static void check(Set<String> seen, String path, HttpResponse<String> reply, int status) {
        assertThat(reply.statusCode()).as(path + " " + reply.body()).isEqualTo(status);
        seen.add(path + " " + status);
        String method = reply.request().method();
        JsonNode response = resolved(operation(method, path).path("responses").path(String.valueOf(status)));
        assertThat(response.isObject())
                .as(path + " " + status + " is described")
                .isTrue();
        response.path("headers").properties().forEach(header -> {
            if (!header.getKey().equals("Content-Encoding")) {
                assertThat(reply.headers().firstValue(header.getKey()))
                        .as(path + " " + header.getKey())
                        .isPresent();
            }
        });
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            assertThat(reply.body()).as(path).isEmpty();
            return;
        }
        String type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        assertThat(content.has(type)).as(path + " " + status + " " + type).isTrue();
        JsonNode body = type.endsWith("json")
                ? LocalService.json(reply)
                : JSON.getNodeFactory().textNode(reply.body());
        assertThat(problems(content.path(type).path("schema"), body))
                .as(path + " " + status)
                .isEmpty();
        if (type.equals("application/problem+json")) {
            assertThat(body.path("status").asInt()).isEqualTo(status);
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<ValidationMessage> problems(JsonNode schema, JsonNode body) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(body);
    }

    @Test
    void the_pieces_of_a_streamed_report_are_as_described() throws IOException {
        HttpResponse<String> reply = service.post("/v1/check", STORY, "Accept", "text/event-stream");
        String name = "";
        Set<String> met = new TreeSet<>();
        for (String line : reply.body().lines().toList()) {
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:") && !name.equals("done")) {
                String schema = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Event";
                met.add(schema);
                ObjectNode wanted = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
                assertThat(problems(wanted, JSON.readTree(line.substring(5))))
                        .as(name)
                        .isEmpty();
            }
        }
        assertThat(met).containsExactly("ClaimsEvent", "MatchEvent", "PageEvent", "SourceEvent");
    }

    @Test
    void it_holds_no_reference_to_nothing_and_no_schema_that_nobody_uses() {
        Set<String> used = new TreeSet<>();
        for (JsonNode reference : description.findValues("$ref")) {
            String pointer = reference.asText();
            assertThat(description.at(pointer.substring(1)).isMissingNode())
                    .as(pointer)
                    .isFalse();
            used.add(pointer.replaceFirst("(#/components/[a-z]+/[^/]+).*", "$1"));
        }
        description.path("components").path("schemas").fieldNames().forEachRemaining(schema -> {
            if (!schema.endsWith("Event")) {
                assertThat(used).contains("#/components/schemas/" + schema);
            }
        });
    }

    /** As much feedback as is ever kept, without saying it one by one. */
    private static void fillFeedback() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + ClaimStore.file(data));
                Statement statement = database.createStatement()) {
            statement.execute("pragma busy_timeout = 10000");
            statement.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)"
                    + " insert into feedback (id, kind, domain, received) select 'n' || i, 'WRONG_SOURCE', 'a.example', 0"
                    + " from n");
        }
    }
}
