package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collecting from a site on this computer, through the command line, into a real store and a real corpus. */
class CollectCommandTest {

    private static final String[] STORM = {
        "The storm destroyed 340 houses in Larnstadt on Tuesday, the regional fire service said.",
        "Mayor Ida Brandt told reporters that 1,200 people had been taken to shelters in three schools.",
        "The river rose by 4.2 metres within nine hours, more than in any year since 1954."
    };
    private static final String[] BUDGET = {
        "The city council of Larnstadt cut the library budget by 18 percent for 2027.",
        "Finance director Paul Okoro said that 42 of 310 jobs would be lost."
    };

    private final NewsSite site = new NewsSite();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void what_a_site_claims_stands_in_the_queue() throws IOException {
        herald();
        Run run = collect("take: [claims]", "feeds: " + site.at("/feed.xml"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(events(run, "page")).hasSize(2).allSatisfy(page -> {
            assertThat(page.path("outcome").asText()).isEqualTo("kept");
            assertThat(page.path("newClaims").asInt()).isPositive();
        });
        assertThat(touchstone("queue").out()).contains("340 houses").contains("library budget");
    }

    @Test
    void what_is_unchanged_is_neither_fetched_nor_judged_again() throws IOException {
        herald();
        collect("take: [claims]", "feeds: " + site.at("/feed.xml"));
        site.forget();
        Run again = collect("take: [claims]", "feeds: " + site.at("/feed.xml"));
        assertThat(site.asked()).isEmpty();
        assertThat(events(again, "page")).isEmpty();
        assertThat(events(again, "listing").getFirst().path("outcome").asText()).isEqualTo("not-modified");
    }

    @Test
    void a_page_that_changed_is_read_again_and_one_that_came_again_is_not_judged() throws IOException {
        herald();
        String[] source = {"take: [claims]", "pages: [" + site.at("/storm") + ", " + site.at("/budget") + "]"};
        collect(source);
        site.article("/storm", "Storm over Larnstadt", STORM[0].replace("340", "410"), STORM[1], STORM[2]);
        site.article("/budget", "Council cuts library budget", BUDGET[0] + " ", BUDGET[1]);
        Run again = collect(source);
        assertThat(events(again, "page"))
                .extracting(page -> page.path("outcome").asText())
                .containsExactlyInAnyOrder("kept", "unchanged");
        assertThat(touchstone("queue").out()).contains("410 houses").doesNotContain("340 houses");
    }

    @Test
    void a_broken_feed_is_told_and_stops_no_other() throws IOException {
        herald();
        site.put("/broken.xml", "application/rss+xml", "<rss><channel><item>");
        Run run = collect(
                "take: [claims]",
                "feeds: [" + site.at("/broken.xml") + ", " + site.at("/nowhere.xml") + ", " + site.at("/feed.xml")
                        + "]");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(events(run, "listing"))
                .extracting(listing -> listing.path("outcome").asText())
                .containsExactlyInAnyOrder("failed", "gone", "kept");
        assertThat(events(run, "page")).hasSize(2);
    }

    @Test
    void fact_checks_go_into_the_corpus_and_leave_it_with_their_page() throws IOException {
        site.page("/check", Files.readString(Path.of("src/samples/fact-check.html")));
        String[] source = {"take: [fact-checks]", "pages: " + site.at("/check")};
        Run run = collect(source);
        assertThat(events(run, "page").getFirst().path("factChecks").asInt()).isPositive();
        assertThat(events(run, "fact-checks").getFirst().path("message").asText())
                .contains("added");
        site.status("/check", 410);
        Run gone = collect(source);
        assertThat(events(gone, "page").getFirst().path("outcome").asText()).isEqualTo("gone");
    }

    @Test
    void a_person_reads_a_summary() throws IOException {
        herald();
        site.put("/broken.xml", "application/rss+xml", "<rss><channel><item>");
        Path sources = config("feeds: [" + site.at("/broken.xml") + ", " + site.at("/feed.xml") + "]");
        Run run = Run.onTerminal(environment(), "collect", sources.toString());
        assertThat(run.out())
                .startsWith("2 feeds, sitemaps and lists; 1 not read or damaged:\n  The Loopback Herald: "
                        + site.at("/broken"))
                .contains("\n2 pages: 2 kept; ")
                .containsPattern("\n[1-9] claims, [1-9] of them new; 0 fact-checks; 0 sites looked at[.]\n")
                .endsWith("See 'touchstone queue' for the claims that nobody has checked.\n");
        assertThat(Run.onTerminal(environment(), "collect", sources.toString()).out())
                .contains("0 pages: nothing is new.");
    }

    @Test
    void finds_the_feed_of_a_site_by_itself() throws IOException {
        herald();
        site.page(
                "/",
                "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head></html>");
        assertThat(events(collect("site: " + site.at("/")), "page")).hasSize(2);
    }

    @Test
    void finds_the_sitemap_of_a_site_in_its_robots_txt() throws IOException {
        herald();
        site.page("/", "<html><body><p>Welcome</p></body></html>");
        site.put(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /budget\nSitemap: " + site.at("/map.xml") + "\n");
        site.put(
                "/map.xml",
                "application/xml",
                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.at("/storm")
                        + "</loc></url><url><loc>" + site.at("/budget") + "</loc></url></urlset>");
        assertThat(events(collect("site: " + site.at("/")), "page"))
                .extracting(page -> page.path("outcome").asText())
                .containsExactlyInAnyOrder("kept", "robots");
    }

    @Test
    void pages_kept_in_an_archive_give_the_same_claims_later() throws IOException {
        herald();
        Path archives = folder.resolve("archives");
        Run first = touchstone(
                "collect",
                config("take: [claims]", "feeds: " + site.at("/feed.xml")).toString(),
                "--warc",
                archives.toString());
        assertThat(events(first, "page")).hasSize(2);
        site.close();
        Path archive;
        try (Stream<Path> files = Files.list(archives)) {
            archive = files.findFirst().orElseThrow();
        }
        Map<String, String> elsewhere =
                Map.of("TOUCHSTONE_DATA", folder.resolve("elsewhere").toString());
        Run replayed = Run.of(new byte[0], elsewhere, "collect", "--replay", archive.toString());
        assertThat(replayed.errors()).isEmpty();
        assertThat(events(replayed, "page")).hasSize(2);
        assertThat(KeptClaims.in(folder.resolve("elsewhere")))
                .isNotEmpty()
                .isEqualTo(KeptClaims.in(folder.resolve("data")));
        Run again = Run.of(new byte[0], elsewhere, "collect", "--replay", archive.toString());
        assertThat(events(again, "page"))
                .extracting(page -> page.path("outcome").asText())
                .containsOnly("unchanged");
    }

    @Test
    void watching_goes_on_until_it_is_told_to_stop() throws IOException, InterruptedException {
        herald();
        Path log = folder.resolve("log.txt");
        Path sources = config("take: [claims]", "feeds: " + site.at("/feed.xml"), "every: 1s");
        try (Child child = Child.start(log, environment(), "collect", sources.toString(), "--watch")) {
            await(log, "\"outcome\":\"not-modified\"");
            site.article("/fire", "Fire in Larnstadt", "The fire in the harbour burned 14 warehouses, police said.");
            site.feed("Fri, 20 Nov 2026 10:00:00 GMT", "/storm", "/budget", "/fire");
            await(log, "/fire\",\"outcome\":\"kept\"");
            child.process().destroy();
            assertThat(child.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.readString(log))
                .contains("broken off; what was read is kept")
                .doesNotContain("Exception");
    }

    private static void await(Path log, String words) throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (Files.exists(log) && Files.readString(log).contains(words)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no " + words + " in " + Files.readString(log));
    }

    @Test
    void what_was_kept_long_enough_is_forgotten() throws IOException {
        herald();
        collect("take: [claims]", "feeds: " + site.at("/feed.xml"));
        assertThat(KeptClaims.in(folder.resolve("data"))).isNotEmpty();
        Path sources = config("take: [claims]", "feeds: " + site.at("/feed.xml"));
        Files.writeString(sources, "keep: 0s\n" + Files.readString(sources));
        Run run = touchstone("collect", sources.toString());
        assertThat(events(run, "retention").getFirst().path("message").asText()).contains("are forgotten");
        assertThat(KeptClaims.in(folder.resolve("data"))).isEmpty();
    }

    @Test
    void explains_a_configuration_and_visits_nobody() throws IOException {
        Path file = config("take: [claims, site-facts]", "feeds: " + site.at("/feed.xml"), "every: 2h");
        Run run = touchstone("collect", file.toString(), "--check-config");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("The Loopback Herald")
                .contains("claims, site-facts")
                .contains("feed " + site.at("/feed.xml"))
                .contains("with --watch every 2 h")
                .contains("desk@example.org");
        assertThat(site.asked()).isEmpty();
    }

    @Test
    void tells_what_is_missing() throws IOException {
        Path nobody = Files.writeString(
                folder.resolve("nobody.yaml"), "sources:\n  - name: A\n    feeds: https://paper.example/feed\n");
        assertThat(touchstone("collect", nobody.toString()).errors())
                .contains("whoever is visited must be able to reach you");
        assertThat(touchstone("collect", "none.yaml").errors()).contains("there is no file none.yaml");
        assertThat(touchstone("collect", nobody.toString(), "--only", "B").errors())
                .contains("there is no source 'B'");
        assertThat(touchstone("collect", "fact-checkers", "--check-config").out())
                .contains("39 sources");
        assertThat(touchstone("collect", "fact-checkers").exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
    }

    @Test
    void over_many_articles_a_source_shows_how_it_works() throws IOException {
        String[] paths = new String[21];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = "/council-" + i;
            site.article(
                    paths[i],
                    "Council of Larnstadt votes on street " + i,
                    "The council of Larnstadt voted on Monday to repair street number " + (100 + i) + ".",
                    "The work will cost " + (200 + i) + " crowns a metre, Mayor Ida Brandt told reporters.",
                    i < 2
                            ? "Correction: An earlier version of this article gave another street."
                            : "It starts in May.");
        }
        site.feed("Fri, 20 Nov 2026 10:00:00 GMT", paths);
        collect("take: [claims]", "feeds: " + site.at("/feed.xml"));
        JsonNode practice =
                touchstone("source", site.at("/"), "--format", "json").json().path("practice");
        String text = touchstone("source", site.at("/")).out().replaceAll("\\s+", " ");

        assertThat(practice.path("shares"))
                .filteredOn(share -> share.path("trait").asText().equals("correction"))
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.path("of").asInt()).isEqualTo(21);
                    assertThat(share.path("with").asInt()).isEqualTo(2);
                    assertThat(share.path("examples").findValuesAsText("page"))
                            .containsExactlyInAnyOrder(site.at(paths[0]), site.at(paths[1]));
                });
        assertThat(text)
                .contains("Articles: 21 news articles of its own were read")
                .containsPattern("Of 21 articles since \\d{4}-\\d\\d-\\d\\d, 2 carry a note of a correction[.]")
                .contains("2 of 21 carry a note of a correction (3 % to 29 %)")
                .contains("“Correction:” " + site.at(paths[0]));
    }

    private void herald() {
        site.article("/storm", "Storm over Larnstadt", STORM);
        site.article("/budget", "Council cuts library budget", BUDGET);
        site.feed("Fri, 20 Nov 2026 10:00:00 GMT", "/storm", "/budget");
    }

    private Run collect(String... lines) throws IOException {
        return touchstone("collect", config(lines).toString());
    }

    private Path config(String... lines) throws IOException {
        StringBuilder yaml = new StringBuilder(
                "contact: desk@example.org\nsources:\n  - name: The Loopback Herald\n    delay: 0s\n");
        for (String line : lines) {
            yaml.append("    ").append(line).append('\n');
        }
        return Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    private Run touchstone(String... arguments) {
        return Run.of(new byte[0], environment(), arguments);
    }

    private Map<String, String> environment() {
        return Map.of("TOUCHSTONE_DATA", folder.resolve("data").toString(), "TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES", "1");
    }

    private static List<JsonNode> events(Run run, String kind) {
        return run.out()
                .lines()
                .map(CollectCommandTest::parsed)
                .filter(event -> event.path("event").asText().equals(kind))
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(line, e);
        }
    }
}
