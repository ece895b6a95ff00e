package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.collect.ReplayWeb;

class SyncCommandTest {

    private static final String REVIEW =
            "{\"@type\": \"ClaimReview\", \"url\": \"https://verifie.fr/1\", \"claimReviewed\":"
                    + " \"La lune est un fromage\", \"inLanguage\": \"fr\", \"reviewRating\": {\"alternateName\": \"Faux\"}}";

    @TempDir
    private Path data;

    @Test
    void oneBrokenOriginStopsNoOtherAndIsTold() throws IOException {
        Path folder = Files.createDirectories(data.resolve("facts"));
        Files.writeString(folder.resolve("a.json"), REVIEW);
        Files.writeString(folder.resolve("b.jsonl"), "no json at all\n");
        Files.writeString(folder.resolve("notes.md"), "not looked at");
        try (ReplayWeb web = new ReplayWeb()) {
            web.json(
                    "/feed.json",
                    "{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"item\": ["
                            + REVIEW.replace("/1", "/2").replace("fromage", "fromage bleu") + "]}]}");
            Run run = sync(
                    folder.toString(),
                    web.uri("/none.json").toString(),
                    web.uri("/feed.json").toString(),
                    "--format",
                    "json");

            assertThat(run.exit()).isEqualTo(1);
            JsonNode origins = run.json().path("origins");
            assertThat(origins.findValuesAsText("state")).containsExactly("synced", "failed", "failed", "synced");
            assertThat(origins.findValuesAsText("added")).containsExactly("1", "0", "0", "1");
            assertThat(origins.get(2).path("notes").get(0).asText()).contains("404");
        }
    }

    @Test
    void aSearchNeedsItsKeyFromTheEnvironment() {
        try (ReplayWeb web = new ReplayWeb()) {
            web.json(
                    "/v1alpha1/claims:search",
                    "{\"claims\": [{\"text\": \"La terre est plate\", \"claimReview\": [{\"url\":"
                            + " \"https://verifie.fr/9\", \"textualRating\": \"Faux\", \"languageCode\": \"fr\"}]}]}");
            String base = web.uri("/").toString();
            Run without = sync("--google", "terre", "--google-url", base);
            Run with = sync(Map.of("TOUCHSTONE_GOOGLE_API_KEY", "abc"), "--google", "terre", "--google-url", base);

            assertThat(without.exit()).isEqualTo(2);
            assertThat(without.out()).contains("TOUCHSTONE_GOOGLE_API_KEY");
            assertThat(with.exit()).isZero();
            assertThat(with.out()).contains("synced — 1 added").doesNotContain("abc");
        }
    }

    @Test
    void aPublisherOfWhomNothingIsKnownIsSaid() {
        Run nobody = sync("--publisher", "nobody.example.org");
        Run none = sync("--publisher", "politifact.com", "--most", "0");

        assertThat(nobody.errors()).contains("no fact-check of “nobody.example.org” is known");
        assertThat(none.errors()).contains("--most is 1 or more");
    }

    @Test
    void whatIsNotNamedIsNotAsked() {
        Run run = sync();

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("data-commons").doesNotContain("Exception");
        assertThat(sync("--page", "not an address").errors()).contains("is not a web address");
    }

    private Run sync(String... arguments) {
        return sync(Map.of(), arguments);
    }

    private Run sync(Map<String, String> environment, String... arguments) {
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("TOUCHSTONE_DATA", data.resolve("store").toString());
        all.put("TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES", "1");
        List<String> command = new ArrayList<>(List.of("sync"));
        command.addAll(List.of(arguments));
        return Run.of(new byte[0], all, command.toArray(String[]::new));
    }
}
