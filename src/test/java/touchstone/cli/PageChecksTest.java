package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.report.JsonReport;

/** Fact-checks that name the address of what is checked, and the claims they do and do not speak about. */
class PageChecksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = "https://rumour.example.org/2026/storm";
    private static final String STORY = "The mayor of Lorrin said on Monday that 40 houses had burned in May.\n\n"
            + "The dam of Lorrin has 3 gates, the minister Ana Kovar told the paper.\n";
    private static final String PICTURE = "A photograph shows a shark on a flooded motorway";

    @TempDir
    private static Path folder;

    private static Path data;

    @BeforeAll
    static void fill() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        LocalService.copyFactChecks(data);
        ArrayNode reviews = JSON.createArrayNode();
        review(reviews, "nobody.example.net", "shark-too", PICTURE + " near the coast", "2026-02-01", PAGE);
        review(reviews, "politifact.com", "shark", PICTURE, "2026-01-02", PAGE);
        review(reviews, "politifact.com", "dam", "The dam of Lorrin has 3 gates", "2026-01-03", PAGE);
        review(reviews, "politifact.com", "photo", PICTURE + "\u202E\u001B[31m", "2026-01-04", PAGE + "/shark.jpg");
        review(reviews, "politifact.com", "own", PICTURE, "2026-01-05", "https://www.politifact.com/own-page");
        Path feed = Files.writeString(folder.resolve("feed.json"), reviews.toString());
        Run imported = run("facts", "import", feed.toString());
        assertThat(imported.exit()).as(imported.errors()).isZero();
    }

    private static void review(ArrayNode reviews, String site, String id, String claim, String day, String stoodAt) {
        ObjectNode review = reviews.addObject()
                .put("@context", "https://schema.org")
                .put("@type", "ClaimReview")
                .put("url", "https://www." + site + "/" + id)
                .put("claimReviewed", claim)
                .put("datePublished", day);
        review.putObject("author").put("name", "Desk of " + site).put("url", "https://www." + site);
        review.putObject("reviewRating").put("alternateName", "False");
        review.putObject("itemReviewed")
                .put("@type", "Claim")
                .putArray("appearance")
                .addObject()
                .put("url", stoodAt);
    }

    private static Run run(String... arguments) {
        return Run.of(new byte[0], Map.of("TOUCHSTONE_DATA", data.toString()), arguments);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode report(String text, String url) throws IOException {
        Run run = run("check", file("page.txt", text).toString(), "--url", url, "--format", "json");
        assertThat(run.errors()).isEmpty();
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JsonReport.schema())
                        .validate(run.json()))
                .isEmpty();
        return run.json();
    }

    private static List<String> pageChecks(JsonNode report) {
        return ids(report.path("pageChecks"), "");
    }

    private static List<String> matches(JsonNode report) {
        return StreamSupport.stream(report.path("claims").spliterator(), false)
                .flatMap(claim -> ids(claim.path("matches"), "/factCheck").stream())
                .toList();
    }

    private static List<String> ids(JsonNode all, String within) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> one.at(within + "/url").asText().replaceFirst(".*/", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/?utm_source=mail", "http://www.rumour.example.org/2026/storm"})
    void whatSpeaksAboutNoClaimIsPutOnNoneAndIsNotLost(String address) throws IOException {
        JsonNode report = report(STORY, address);

        assertThat(pageChecks(report)).containsExactly("shark", "shark-too");
        assertThat(matches(report)).containsExactly("dam");
    }

    @Test
    void aPageWithoutClaimsHasThemToo() throws IOException {
        JsonNode report =
                report("What a day that was! How did we ever get through it? Oh, those were the days!\n", PAGE);

        assertThat(report.path("claims")).isEmpty();
        assertThat(pageChecks(report)).containsExactly("dam", "shark", "shark-too");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rumour.example.org/2026/other",
                "https://rumour.example.org/",
                "https://www.politifact.com/own-page"
            })
    void anotherAddressAFrontPageAndThePublishersOwnPageHaveNone(String address) throws IOException {
        assertThat(pageChecks(report(STORY, address))).isEmpty();
    }

    @Test
    void aTextWithoutAnAddressHasNoneWhateverItCallsItself() throws IOException {
        Path page = file(
                "claims.html",
                "<html><head><title>A storm</title><link rel=\"canonical\" href=\"" + PAGE + "\"></head><body><article>"
                        + "<h1>A storm</h1><p>" + STORY + "</p></article></body></html>");
        assertThat(pageChecks(run("check", page.toString(), "--format", "json").json()))
                .isEmpty();
    }

    @Test
    void theTextReportNamesWhoFoundWhatAndThatNoClaimSpeaksAboutIt() throws IOException {
        Run run = run("check", file("page.txt", STORY).toString(), "--url", PAGE);

        assertThat(run.exit()).isZero();
        String words = run.out().replaceAll("\\s+", " ");
        assertThat(words)
                .contains("KNOWN FACT-CHECKS A fact-check names the address of this page. What it checked: “" + PICTURE)
                .contains("→ Desk of politifact.com, 2026-01-02: “False”")
                .contains("No claim that was found in this text speaks about it, so which way the page leans on it is")
                .contains("! Its publisher: calls itself a fact-checker; nobody vouches for it.")
                .contains("https://www.politifact.com/shark");
    }

    @Test
    void aReportWithThemIsReplayedToTheByte() throws IOException {
        Path page = file("page.txt", STORY);
        Path report = file(
                "report.json",
                run("check", page.toString(), "--url", PAGE, "--format", "json").out());

        Run same = run("check", page.toString(), "--replay", report.toString());
        assertThat(same.out()).startsWith("The same report, to the byte");
        assertThat(same.exit()).isZero();

        Files.writeString(report, Files.readString(report).replace("Desk of nobody", "Desk of somebody"));
        assertThat(run("check", page.toString(), "--replay", report.toString()).out())
                .contains("/pageChecks/1/publisher");
    }

    @Test
    void aPictureIsNoArticleButWhatIsKnownOfItsAddressIsSaid() throws IOException {
        Path picture =
                Files.write(folder.resolve("shark.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1});
        Run known = run("check", picture.toString(), "--url", PAGE + "/shark.jpg", "--format", "json");

        assertThat(known.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(known.out()).isEmpty();
        assertThat(known.errors().lines()).hasSize(2);
        assertThat(known.errors())
                .contains("A fact-check names the address of this page. What it checked: “" + PICTURE)
                .contains("Desk of politifact.com, 2026-01-04: “False”, https://www.politifact.com/photo.")
                .doesNotContain("\u202E", "\u001B");

        Run unknown = run("check", picture.toString(), "--url", "https://rumour.example.org/dog.jpg");
        assertThat(unknown.errors().lines()).hasSize(1);
        assertThat(run("check", picture.toString()).errors().lines()).hasSize(1);
    }

    @Test
    void theServiceTellsThemWhereThereIsAReportAndWhereThereIsNone() {
        try (LocalService service = LocalService.start(data)) {
            String story =
                    JSON.createObjectNode().put("text", STORY).put("url", PAGE).toString();
            assertThat(pageChecks(LocalService.json(service.post("/v1/check", story))))
                    .containsExactly("shark", "shark-too");
            assertThat(service.post("/v1/check", story, "Accept", "text/event-stream")
                            .body())
                    .contains("event:page")
                    .contains("data:{\"pageChecks\":[{\"id\"");
            assertThat(form(service, STORY, PAGE))
                    .contains("Fact-checks that name the address of this page", "No claim that was found in this text");

            String nothing =
                    JSON.createObjectNode().put("text", "a").put("url", PAGE).toString();
            HttpResponse<String> none = service.post("/v1/check", nothing);
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(pageChecks(LocalService.json(none))).containsExactly("dam", "shark", "shark-too");
            assertThat(service.post("/v1/check", nothing, "Accept", "text/event-stream")
                            .body())
                    .contains("event:problem")
                    .contains("\"pageChecks\":[{\"id\"");
            assertThat(form(service, "a", PAGE))
                    .contains("Fact-checks that name the address of this page", "No article was found here");
            assertThat(form(service, "a", "")).doesNotContain("Fact-checks that name");
        }
    }

    private static String form(LocalService service, String text, String url) {
        Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"")
                .matcher(service.get("/").body());
        assertThat(ticket.find()).isTrue();
        String body = "ticket=" + ticket.group(1) + "&input=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        return service.send(service.request("/")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .body();
    }
}
