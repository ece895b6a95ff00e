package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Verdict;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** What a user does with collected claims. */
class StoreCommandsTest {

    private static final String FORMULA =
            "=HYPERLINK(\"http://evil.example\";\"The dam\") holds 40 million cubic metres, \u0001\u001b[31msays <b>one</b> & all.";

    @TempDir
    private Path data;

    @BeforeEach
    void some_claims_were_collected() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            Seen.on("https://one.example/a")
                    .at(now)
                    .says(
                            "The dam near Lorrin holds 40 million cubic metres.",
                            Seen.person("Ana Kovar", "water minister"))
                    .says("The bridge at Ost was built in 1931.", Seen.person("Petra Holm", "a neighbour"))
                    .says(FORMULA)
                    .keep(store);
            Seen.on("https://two.example/b")
                    .at(now)
                    .says("The dam near Lorrin holds 40 million cubic metres.")
                    .keep(store);
            Seen.on("https://three.example/old")
                    .at(now.minus(30, ChronoUnit.DAYS))
                    .says("The harbour of Tarn was dredged in 1999.")
                    .keep(store);
        }
    }

    @Test
    void the_queue_shows_what_is_pressing_where_it_stands_and_on_whose_word() {
        Run run = run("queue");
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.out())
                .contains("1.27  The dam near Lorrin holds 40 million cubic metres.")
                .contains("2 sites: ", "one.example", "two.example")
                .contains("Ana Kovar, water minister", "nobody cited")
                .doesNotContain("Petra Holm", "1931", "\u001b");
        assertThat(run.errors()).contains("3 unchecked claims shown of 4 kept", "1 not listed");
        assertThat(run("queue", "--since", "7d").out()).doesNotContain("harbour");
        assertThat(run("queue", "--domain", "three.example").out())
                .contains("harbour")
                .doesNotContain("dam");
        assertThat(run("queue", "--limit", "1", "--format", "jsonl").out().lines())
                .hasSize(1);
        assertThat(run("queue", "--format", "json").json().path("claims")).hasSize(3);
        assertThat(run("queue", "--since", "soon").errors()).contains("--since", "7d");
    }

    @Test
    void claims_are_searched_and_a_file_is_still_read() throws IOException {
        assertThat(run("claims", "search", "lorrin", "dam").out())
                .contains("holds 40 million")
                .doesNotContain("harbour");
        assertThat(run("claims", "search").errors()).contains("3 claims shown");
        Path file = Files.writeString(
                data.resolve("story.txt"), "The dam near Lorrin holds 40 million cubic metres of water. ".repeat(5));
        Run run = run("claims", file.toString(), "--format", "json");
        assertThat(run.exit()).as(run.errors()).isZero();
        assertThat(run.json().path("claims")).isNotEmpty();
        assertThat(run("claims").errors()).contains("FILE");
    }

    @Test
    void every_form_names_all_who_checked_a_claim() throws Exception {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            Seen.on("https://four.example/a")
                    .at(Instant.now())
                    .checked(
                            "The mill at Ost burned down in 2001.",
                            List.of(
                                    Seen.by("=First \u001bDesk", "first.example", Verdict.FALSE),
                                    Seen.by("Second Desk", "second.example", Verdict.TRUE),
                                    Seen.by(null, "third.example", Verdict.MIXED)))
                    .keep(store);
        }

        assertThat(run("claims", "search", "mill").out())
                .contains("checked by =First")
                .contains("checked by Second Desk: true, https://second.example/1")
                .contains("checked: mixed, https://third.example/1")
                .doesNotContain("\u001b");
        JsonNode match = new ObjectMapper()
                .readTree(run("claims", "export", "mill").out())
                .at("/places/0/matches/0");
        assertThat(match.path("fact_check").asText()).isEqualTo("fact of first.example");
        assertThat(match.at("/alike/0/publisher").asText()).isEqualTo("Second Desk");
        assertThat(match.at("/alike/1/publisher").isNull()).isTrue();
        assertThat(run("claims", "export", "mill", "--format", "csv").out())
                .contains("https://first.example/1 https://second.example/1 https://third.example/1,\"'=First ")
                .contains("Desk; Second Desk\"");
        assertThat(run("claims", "export", "mill", "--format", "atom").out())
                .contains("checked by Second Desk: true, https://second.example/1");
    }

    @Test
    void an_export_is_read_back_from_every_form() throws Exception {
        List<String> lines = run("claims", "export").out().lines().toList();
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            JsonNode claim = new ObjectMapper().readTree(line);
            assertThat(claim.path("places")).isNotEmpty();
            assertThat(claim.path("places")
                            .path(0)
                            .path("attribution")
                            .path("kind")
                            .asText())
                    .isNotEmpty();
        }
        String csv = run("claims", "export", "--format", "csv").out();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.size()).isEqualTo(21));
        assertThat(rows)
                .extracting(row -> row.get("text"))
                .contains("'" + FORMULA)
                .noneMatch(text -> text.startsWith("="));

        Path atom = data.resolve("claims.atom");
        assertThat(run("claims", "export", "--format", "atom", "-o", atom.toString())
                        .exit())
                .isZero();
        Feed feed = (Feed) new WireFeedInput().build(new StringReader(Files.readString(atom)));
        assertThat(feed.getId()).isEqualTo("urn:touchstone:claims");
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getEntries()).hasSize(3).allSatisfy(entry -> {
            assertThat(entry.getId()).startsWith("urn:touchstone:claim:");
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getAlternateLinks()).hasSize(1);
            assertThat(entry.getContents()).hasSize(1);
        });
    }

    @Test
    void something_is_forgotten_only_when_somebody_agrees() {
        Run asked = run("forget", "one.example");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.out()).contains("would remove 3 sightings, 2 claims seen nowhere else", "Nothing was removed");
        assertThat(run(new byte[] {'n', 'o', '\n'}, "forget", "one.example").out())
                .contains("Nothing was removed");
        assertThat(run(new byte[] {'y', 'e', 's', '\n'}, "forget", "one.example")
                        .out())
                .contains("Removed 3 sightings");
        assertThat(run("forget", "one.example", "--yes").out()).contains("nothing to forget");
        assertThat(run("forget", "--older-than", "7d", "--yes").out()).contains("Removed 1 sightings");
        assertThat(run("forget").errors()).contains("NAME");
        assertThat(run("forget", "--wipe").out()).contains("Nothing that was removed is left");
        assertThat(run("queue").errors()).contains("1 unchecked claims shown of 1 kept");
    }

    @Test
    void a_person_is_forgotten_by_name() {
        assertThat(run("forget", "Petra Holm", "--yes").out()).contains("Removed 1 sightings");
        assertThat(run("queue").errors()).doesNotContain("not listed");
    }

    @Test
    void a_backup_is_taken_and_restored(@TempDir Path other) {
        Path file = other.resolve("claims.jsonl.gz");
        assertThat(run("backup", file.toString()).errors()).contains("rows written");
        assertThat(run("restore", file.toString()).errors()).contains("--replace");
        assertThat(Run.of("restore", file.toString(), "--data", other.toString())
                        .errors())
                .contains("rows read");
        assertThat(Run.of("queue", "--data", other.toString()).errors()).contains("3 unchecked claims shown of 4 kept");
        assertThat(run("restore", other.resolve("none").toString()).errors())
                .contains("none")
                .doesNotContain("Exception");
    }

    @Test
    void another_database_is_named_by_option_or_environment(@TempDir Path other) {
        String address = "jdbc:sqlite:" + other.resolve("else.db");
        assertThat(run("queue", "--database", address).errors()).contains("of 0 kept");
        assertThat(other.resolve("else.db")).exists();
        Run run = Run.of(
                new byte[0], Map.of("TOUCHSTONE_DATABASE", "jdbc:postgresql://127.0.0.1:1/x?password=secret"), "queue");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errors()).contains("cannot be reached").doesNotContain("secret");
    }

    private Run run(String... arguments) {
        return run(new byte[0], arguments);
    }

    private Run run(byte[] in, String... arguments) {
        return Run.of(
                in, Map.of("TOUCHSTONE_DATA", data.toString(), "CHARSET", StandardCharsets.UTF_8.name()), arguments);
    }
}
