package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;
import touchstone.model.Observation;
import touchstone.model.SiteObservations;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** Sources to take home, from a real service with the lists that ship. */
class CatalogueRoutesTest {

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() {
        URI page = URI.create("https://an-observed-site.org/about");
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            store.keep(new SiteObservations(
                    "an-observed-site.org",
                    List.of(new Observation(Observation.Kind.ABOUT, true, page, Instant.EPOCH, "A “site” of ours"))));
        }
        service = LocalService.start(
                data,
                options -> new ServiceOptions(options.host(), 0, Set.of(), options.origins(), true, options.limits()));
        ApiFixture.await(service);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static HttpResponse<byte[]> bytes(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_snapshot_says_in_short_what_is_said_of_each_source_at_length() {
        JsonNode snapshot = LocalService.json(service.get("/v1/sources/snapshot"));
        Set<String> domains = new TreeSet<>();
        int looked = 0;
        for (JsonNode row : snapshot.path("sources")) {
            String domain = row.path(0).asText();
            domains.add(domain);
            if (row.path(0).asText().startsWith("b") && domain.indexOf('/') < 0 && looked++ < 30) {
                JsonNode source = LocalService.json(service.get("/v1/sources/" + domain));
                assertThat(snapshot.path("bands").path(row.path(1).asInt())).isEqualTo(source.path("band"));
                assertThat(snapshot.path("kinds").path(row.path(2).asInt())).isEqualTo(source.path("kind"));
                assertThat(row.path(3)).isEqualTo(source.path("score"));
                assertThat(row.path(4).asInt())
                        .isEqualTo((int) Math.round(source.path("coverage").asDouble() * 100));
                assertThat(row.path(5).asInt())
                        .isEqualTo((int) Math.round(source.path("confidence").asDouble() * 100));
            }
        }
        assertThat(domains)
                .hasSizeGreaterThan(12_000)
                .contains("bbc.co.uk", "theonion.com", "facebook.com", "an-observed-site.org", "newyorker.com/humor");
    }

    @Test
    void it_is_sent_once_and_then_only_if_it_changed() {
        HttpResponse<byte[]> plain = bytes("/v1/sources/snapshot");
        HttpResponse<byte[]> packed = bytes("/v1/sources/snapshot", "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(Gzip.unpacked(packed.body(), 10_000_000)).isEqualTo(plain.body());
        assertThat(packed.body().length).isLessThan(150_000);
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        String version = tag.replace("\"", "");
        assertThat(packed.headers().firstValue("ETag")).hasValue('"' + version + "-gzip\"");
        for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, '"' + version + "-gzip\"")) {
            HttpResponse<byte[]> again = bytes("/v1/sources/snapshot", "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(bytes("/v1/sources/snapshot", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        JsonNode nothing = LocalService.json(service.get("/v1/sources/snapshot?since=" + version));
        assertThat(nothing.path("since").asText()).isEqualTo(version);
        assertThat(nothing.path("sources")).isEmpty();
        JsonNode whole = LocalService.json(service.get("/v1/sources/snapshot?since=" + "0".repeat(32)));
        assertThat(whole.path("since").isNull()).isTrue();
        assertThat(whole.path("sources").size()).isGreaterThan(12_000);
    }

    @Test
    void all_drawers_of_a_real_service_are_equally_long_and_shared_by_many() {
        Set<Integer> packed = new HashSet<>();
        Set<Integer> plain = new HashSet<>();
        Set<String> heads = new HashSet<>();
        int sources = 0;
        for (int drawer = 0; drawer < 256; drawer++) {
            String name = Prefixes.name(drawer, 8);
            HttpResponse<byte[]> reply = bytes("/v1/sources?prefix=" + name, "Accept-Encoding", "gzip");
            packed.add(reply.body().length);
            heads.add(reply.headers().map().keySet()
                    + reply.headers().allValues("Cache-Control").toString());
            byte[] body = Gzip.unpacked(reply.body(), 1_000_000);
            plain.add(body.length);
            if (drawer % 64 == 0) {
                HttpResponse<String> same = service.get("/v1/sources?prefix=" + name);
                assertThat(same.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo(body);
                int there = LocalService.json(same).path("sources").size();
                assertThat(there).isGreaterThanOrEqualTo(Prefixes.CROWD);
                sources += there;
            }
        }
        assertThat(packed).hasSize(1);
        assertThat(plain).hasSize(1);
        assertThat(heads).hasSize(1).first().asString().contains("private, max-age=86400, no-transform");
        assertThat(sources).isPositive();
    }

    @Test
    void a_drawer_holds_what_is_known_of_a_source_word_for_word_but_for_the_cases_of_its_record() {
        String name = Prefixes.name(Prefixes.drawer("an-observed-site.org", 8), 8);
        JsonNode drawer = LocalService.json(service.get("/v1/sources?prefix=" + name));
        JsonNode mine = null;
        for (JsonNode source : drawer.path("sources")) {
            mine = source.path("domain").asText().equals("an-observed-site.org") ? source : mine;
        }
        JsonNode whole = LocalService.json(service.get("/v1/sources/an-observed-site.org"));
        assertThat(((ObjectNode) whole.path("history")).remove("cases")).isNotNull();
        assertThat(Objects.requireNonNull(mine)).isEqualTo(whole);
        assertThat(mine.at("/observations/0/detail").asText()).isEqualTo("A “site” of ours");
    }

    @Test
    void whoever_would_give_himself_away_is_refused_and_nothing_of_it_is_kept() {
        for (String query : List.of(
                "?prefix=fff",
                "?prefix=f",
                "?prefix=",
                "",
                "?prefix=bbc.co.uk",
                "?prefix=ff&prefix=ff",
                "?domain=bbc.co.uk",
                "?prefix=ff&domain=bbc.co.uk",
                "?prefix=%00%00",
                "?prefix=%ff%fe",
                "?prefix=%0d%0aX-Evil:1",
                "?prefix=" + "f".repeat(3_000),
                "?prefix=%2e%2e%2f")) {
            HttpResponse<String> reply = service.get("/v1/sources" + query);
            assertThat(reply.statusCode()).as(query).isEqualTo(400);
            assertThat(reply.body()).doesNotContain("bbc", "Evil");
            assertThat(reply.headers().map()).doesNotContainKey("X-Evil");
        }
        service.get("/v1/sources?prefix=a7");
        assertThat(service.get("/metrics").body() + service.log()).doesNotContain("a7\"", "prefix=", "bbc.co.uk");
        assertThat(service.log()).anyMatch(line -> line.startsWith("GET /v1/sources 200"));
    }

    @Test
    void a_strange_version_gets_the_whole_and_other_parameters_nothing() {
        for (String since : List.of("..%2F..%2Fetc%2Fpasswd", "%00", "%F0%9F%98%80", "null", "x".repeat(2_000))) {
            HttpResponse<String> reply = service.get("/v1/sources/snapshot?since=" + since);
            assertThat(reply.statusCode()).as(since).isEqualTo(200);
            assertThat(LocalService.json(reply).path("since").isNull()).isTrue();
        }
        assertThat(service.get("/v1/sources/snapshot?since=a&since=b").statusCode())
                .isEqualTo(400);
        assertThat(service.get("/v1/sources/snapshot?x=1").statusCode()).isEqualTo(400);
        assertThat(service.get("/v1/sources/snapshot/..%2f..%2fclaims.db").statusCode())
                .isIn(400, 404);
        assertThat(service.get("/v1/sources/snapshot", "If-None-Match", "\"" + "x,".repeat(3_000) + "\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get("/v1/sources/snapshot", "Accept-Encoding", "gzip;q=0, " + "x,".repeat(2_000))
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }
}
