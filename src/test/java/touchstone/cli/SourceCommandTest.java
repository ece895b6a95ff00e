package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.collect.ReplayWeb;
import touchstone.embed.Encoders;
import touchstone.model.Observation;
import touchstone.model.SiteObservations;
import touchstone.store.ClaimStore;

class SourceCommandTest {

    @TempDir
    private Path data;

    private Run source(String domain) {
        return Run.of(new byte[0], Map.of("TOUCHSTONE_DATA", data.toString()), "source", domain, "--format", "json");
    }

    @Test
    void aRatedSourceGetsAScoreWhosePartsAddUp() {
        JsonNode score = source("https://www.reuters.com/world/story").json();
        assertThat(score.path("domain").asText()).isEqualTo("reuters.com");
        assertThat(StreamSupport.stream(score.path("contributions").spliterator(), false)
                        .mapToInt(c -> c.path("points").asInt())
                        .sum())
                .isEqualTo(score.path("score").asInt())
                .isGreaterThan(70);
    }

    @Test
    void aSourceOnNoListIsUnknownAndGetsNoNumber() {
        JsonNode score = source("nobody-knows-this-site.org").json();
        assertThat(score.path("band").asText()).isEqualTo("unknown");
        assertThat(score.path("score").isNull()).isTrue();
        assertThat(score.path("coverage").asDouble()).isZero();
    }

    @Test
    void aSectionIsAskedForByItsPathAndEveryListSaysItsWord() {
        JsonNode sport = source("bbc.co.uk/sport").json();
        assertThat(sport.path("domain").asText()).isEqualTo("bbc.co.uk");
        assertThat(sport.path("ratings")).hasSizeGreaterThan(1).allSatisfy(r -> {
            assertThat(r.path("asOf").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(r.path("entry").asText()).isEqualTo("bbc.co.uk");
        });
        assertThat(source("newyorker.com/humor/some-piece").json().path("kind").asText())
                .isEqualTo("satire");
        assertThat(source("newyorker.com/news").json().path("score").isInt()).isTrue();
    }

    @Test
    void whatOnlyLooksLikeARatedSiteGetsAWarningInsteadOfItsRating() {
        Run run = Run.of(new byte[0], Map.of("TOUCHSTONE_DATA", data.toString()), "source", "nytirnes.com");

        assertThat(run.out())
                .contains("no score: too little is known")
                .contains("This is not nytimes.com.")
                .doesNotContain("/100");
    }

    @Test
    void askingMakesNoCorpus() {
        source("reuters.com");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void observingShowsWhatWasSeenAndRemembersIt() {
        try (ReplayWeb web = new ReplayWeb()) {
            web.html("/", "<main><p>News.</p></main><footer><a href=/corrections>Corrections</a></footer>")
                    .html(
                            "/corrections",
                            "<h1>Corrections</h1><main><p>We correct our errors at once, and say so here, "
                                    + "below the article, and in the paper of the next day, whoever made them and whatever "
                                    + "they were.</p></main>");
            String site = web.uri("/").toString();
            JsonNode seen = observe(site, "--observe").json();
            web.forget();
            Run remembered = observe(site, "--observe");
            Run looked = observe(site);
            Run again = observe(site, "--refresh");

            assertThat(corrections(seen).path("observed").asBoolean()).isTrue();
            assertThat(corrections(seen).path("at").asText())
                    .isEqualTo(web.uri("/corrections").toString());
            assertThat(seen.path("criteria").toString()).contains("A visit found a page about corrections");
            assertThat(remembered.json()).isEqualTo(seen);
            assertThat(looked.json()).isEqualTo(seen);
            assertThat(again.exit()).isZero();
            assertThat(web.asked()).contains("/corrections");
        }
    }

    @Test
    void aSiteThatCannotBeReachedIsSaidAndTheRestIsShown() {
        Run run = observe("http://127.0.0.1:1/", "--observe");

        assertThat(run.exit()).isZero();
        assertThat(run.errors()).contains("127.0.0.1 does not accept the connection");
        assertThat(run.json().path("band").asText()).isEqualTo("unknown");
    }

    private Run observe(String target, String... options) {
        Map<String, String> environment =
                Map.of("TOUCHSTONE_DATA", data.toString(), "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES", "1");
        List<String> arguments = new ArrayList<>(List.of("source", target, "--format", "json"));
        arguments.addAll(List.of(options));
        return Run.of(new byte[0], environment, arguments.toArray(String[]::new));
    }

    private static JsonNode corrections(JsonNode source) {
        return StreamSupport.stream(source.path("observations").spliterator(), false)
                .filter(o -> o.path("kind").asText().equals("corrections"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_seen_of_a_site_counts_when_a_page_of_it_is_checked(@TempDir Path data) {
        String[] check = {
            "check",
            "src/samples/opinion.html",
            "--url",
            "https://www.reuters.com/x",
            "--format",
            "json",
            "--data",
            data.toString()
        };
        String before = Run.of(check)
                .json()
                .path("sources")
                .get(0)
                .path("contributions")
                .toString();
        try (Encoders encoders = new Encoders();
                ClaimStore store = ClaimStore.open(data, encoders)) {
            URI page = URI.create("https://www.reuters.com/corrections");
            Instant day = Instant.parse("2026-11-01T00:00:00Z");
            store.keep(new SiteObservations(
                    "reuters.com", List.of(new Observation(Observation.Kind.CORRECTIONS, true, page, day, null))));
        }
        String after = Run.of(check)
                .json()
                .path("sources")
                .get(0)
                .path("contributions")
                .toString();
        assertThat(before).doesNotContain("reuters.com/corrections");
        assertThat(after).contains("reuters.com/corrections").contains("2026-11-01");
    }
}
