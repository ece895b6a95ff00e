package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Folders;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Stance.Leaning;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** What users see of layers of rules, of the record of a source, of its own word, and of reports of before. */
class LayersCommandTest {

    private static final String STORY = "src/samples/opinion.html";
    private static final String LIST =
            "# rater: our desk\n# family: own\n# rank: 1\n# date: 2026-11-01\n# scale: good=0.9 bad=0.1\n# source: us\n"
                    + "# SPDX-License-Identifier: CC0-1.0\n";

    @TempDir
    private Path folder;

    @Test
    void the_record_of_a_source_is_shown_with_its_evidence_and_counts() throws IOException {
        record();
        String text = run("source", "tarn-herald.com").out();
        JsonNode json = run("source", "tarn-herald.com", "--format", "json").json();

        assertThat(text.replaceAll("\\s+", " "))
                .contains("3 of its claims were rated by verified fact-checkers, 3 of them as wrong or misleading")
                .contains("One more does not count.")
                .contains("PolitiFact, 2026-11-01: “False”")
                .contains("“The lake of Tarn was drained.”")
                .contains("It said so itself on https://tarn-herald.com/0, 2026-11-20.")
                .contains("Not counted: it said that the claim is wrong on https://tarn-herald.com/3")
                .contains("https://www.politifact.com/0");
        assertThat(json.at("/history/checked").asInt()).isEqualTo(3);
        assertThat(json.at("/history/cases")).hasSize(4);
        assertThat(json.path("contributions").toString()).contains("history/found-wrong-before");
        assertThat(json.path("band").asText()).isNotEqualTo("unknown");
    }

    @Test
    void a_source_that_only_denied_or_reported_has_no_score_for_it() throws IOException {
        record();
        JsonNode json = run("source", "morrin-times.com", "--format", "json").json();

        assertThat(json.path("band").asText()).isEqualTo("unknown");
        assertThat(json.at("/history/checked").asInt()).isZero();
        assertThat(json.at("/history/cases/0/part").asText()).isEqualTo("republished");
        assertThat(json.at("/history/cases/0/behind").asText()).isEqualTo("Tarn Wire");
    }

    @Test
    void what_a_source_says_for_itself_stands_beside_its_score() throws IOException {
        Path desk = desk("");
        Files.createDirectories(desk.resolve("statements"));
        Files.writeString(
                desk.resolve("statements/reuters.com.yaml"),
                "source: reuters.com\nstatements:\n  - {date: 2026-05-01, who: A. Editor, text: We differ., status: open,"
                        + " about: reputation/pc1.tsv}\n");
        String[] over = {"source", "reuters.com", "--overlay", desk.toString()};
        Run text = run(over);
        Run json = run("source", "reuters.com", "--overlay", desk.toString(), "--format", "json");

        assertThat(text.out())
                .contains("2026-05-01, A. Editor disputes “reputation/pc1.tsv”:", "“We differ.”", "is open");
        assertThat(json.json().at("/statements/0/status").asText()).isEqualTo("open");
        assertThat(json.json().path("score"))
                .isEqualTo(
                        run("source", "reuters.com", "--format", "json").json().path("score"));
    }

    @Test
    void an_overlay_adds_its_list_and_says_so() throws IOException {
        Path desk = desk("switches_off:\n  - {what: headline/question, reason: We ask., expires: 2027-11-01}\n");
        Files.createDirectories(desk.resolve("reputation"));
        Files.writeString(desk.resolve("reputation/own.tsv"), LIST + "tarn-herald.com\tbad\n");
        Map<String, String> environment = Map.of("TOUCHSTONE_OVERLAYS", desk.toString());
        Run source = Run.of(new byte[0], environment, "source", "tarn-herald.com", "--data", data());
        Run list = Run.of(new byte[0], environment, "rules", "list");

        assertThat(source.out()).contains("our desk, as of 2026-11-01");
        assertThat(list.out())
                .contains("Our desk")
                .contains("reputation/own.tsv is a list of “Our desk”")
                .contains("switches off headline/question until 2027-11-01: We ask.")
                .doesNotContain("headline/question   ");
    }

    @Test
    void a_rule_of_an_overlay_is_signed_wherever_it_speaks() throws IOException {
        Path desk = desk("");
        Files.createDirectories(desk.resolve("dates"));
        Files.writeString(
                desk.resolve("dates/ours.yaml"),
                Files.readString(Path.of("rules/dates/dated.yaml")).replace("dates/dated", "dates/ours"));
        Run refused = run("rules", "list", "--overlay", desk.toString());
        assertThat(refused.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(refused.errors()).contains("same condition as rule");

        Files.delete(desk.resolve("dates/ours.yaml"));
        Files.writeString(
                desk.resolve("overlay.yaml"),
                "name: Our desk\nreplaces:\n  - {what: dates/dated, reason: Ours., expires: 2027-11-01}\n");
        Files.copy(Path.of("rules/dates/dated.yaml"), desk.resolve("dates/dated.yaml"));
        JsonNode report = run("check", STORY, "--format", "json", "--overlay", desk.toString())
                .json();

        assertThat(report.at("/rules/overlaid/dates~1dated").asText()).isEqualTo("Our desk");
        assertThat(report.at("/rules/layers/1/name").asText()).isEqualTo("Our desk");
        assertThat(report.path("findings").toString() + report.path("form")).contains("(rule of “Our desk”)");
    }

    @Test
    void the_proofs_of_rules_are_asked_of_those_of_an_overlay_too() throws IOException {
        Path desk = desk("");
        Files.createDirectories(desk.resolve("dates"));
        Files.writeString(desk.resolve("dates/ours.yaml"), "id: dates/ours\n");

        for (String tool : List.of("test", "lint")) {
            List<String> call = new ArrayList<>(List.of("rules", tool, "--overlay", desk.toString()));
            if (tool.equals("lint")) {
                call.addAll(List.of("--quick", "dates/dated"));
            }
            Run run = run(call.toArray(String[]::new));
            assertThat(run.exit()).as(tool).isEqualTo(ExitCode.COULD_NOT_RUN);
            assertThat(run.out()).as(tool).contains("dates/ours.yaml");
        }
    }

    @Test
    void what_no_longer_holds_is_told() throws IOException {
        Path desk = desk("switches_off:\n  - {what: headline/question, reason: We ask., expires: 2026-01-01}\n");
        Run check = run("check", STORY, "--overlay", desk.toString());
        Run doctor = run("doctor", "--overlay", desk.toString());

        assertThat(check.errors()).contains("“Our desk” no longer switches off headline/question");
        assertThat(doctor.out()).contains("warning  rules: “Our desk” no longer switches off headline/question");
    }

    @Test
    void the_same_text_rules_and_data_give_the_same_bytes_and_what_differs_is_named() throws IOException {
        Path report = folder.resolve("report.json");
        String[] check = {
            "check", STORY, "--url", "https://www.reuters.com/x", "--day", "2026-05-01", "--format", "json"
        };
        Files.writeString(report, run(check).out());
        assertThat(run(check).out()).isEqualTo(Files.readString(report));
        Run same = run("check", STORY, "--replay", report.toString());
        assertThat(same.out()).isEqualTo("The same report, to the byte, as of 2026-05-01.\n");
        assertThat(same.exit()).isZero();

        Path other = Files.writeString(
                folder.resolve("other.html"), Files.readString(Path.of(STORY)).replace("<h1>", "<h1>Why "));
        Run text = run("check", other.toString(), "--replay", report.toString());
        assertThat(text.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(text.out()).contains("program, rules and fact-checks are the same", "/document/text");

        Run rules = run("check", STORY, "--replay", report.toString(), "--overlay", desk("").toString());
        assertThat(rules.out()).contains("the rules differ: ", "layer 2: nothing then, “Our desk”");

        Files.writeString(report, "{}");
        Run none = run("check", STORY, "--replay", report.toString());
        assertThat(none.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(none.errors()).contains("is no report that can be replayed");
    }

    @Test
    void the_digest_of_rules_is_that_of_reports_and_names_every_file() throws IOException {
        JsonNode digest = run("rules", "digest", "--format", "json").json();

        assertThat(run("check", STORY, "--format", "json").json().at("/rules/digest"))
                .isEqualTo(digest.path("digest"));
        assertThat(digest.at("/layers/0/files").has("reputation/pc1.tsv")).isTrue();
        Path copy = folder.resolve("copy");
        Folders.copy(Path.of("rules"), copy);
        assertThat(run("rules", "digest", "--rules", copy.toString()).out())
                .startsWith(digest.path("digest").asText());
    }

    @Test
    void the_log_tells_what_may_have_moved_a_source() {
        assertThat(run("rules", "log").out()).contains("2026-11-22 added: The first rules.");
        assertThat(run("rules", "log", "headline/question").out())
                .contains("The first rules.")
                .doesNotContain("The first lists");
        assertThat(run("rules", "log", "example.org").out()).contains("The first lists");
        assertThat(run("rules", "log", "sourcing/nothing").out()).contains("The first rules.");
        assertThat(run("rules", "log", "nothing/at-all").out()).startsWith("Nothing is noted of nothing/at-all.");
        assertThat(run("rules", "show", "history/found-wrong-before").out()).contains("log", "fade with age");
    }

    private Path desk(String more) throws IOException {
        Path desk = Files.createDirectories(folder.resolve("desk"));
        Files.writeString(desk.resolve("overlay.yaml"), "name: Our desk\n" + more);
        return desk;
    }

    /** A paper that said three things that were found wrong, and denied a fourth; another carried an agency's text. */
    private void record() throws IOException {
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        List<String> claims = List.of(
                "The lake of Tarn was drained.",
                "Bread is forbidden in the valley.",
                "The mill burns every spring.",
                "No train ever reached the coast.");
        List<FactCheck> facts = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            facts.add(fact(String.valueOf(i), claims.get(i)));
        }
        new FactImport(feed, Seen.ENCODERS, InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")))
                .wordsOnly()
                .put(facts, new Origin("test", false), Path.of(data()));
        try (ClaimStore store = ClaimStore.open(Path.of(data()), Seen.ENCODERS)) {
            for (int i = 0; i < facts.size(); i++) {
                Leaning leaning = i == 3 ? Leaning.DENIES : Leaning.ASSERTS;
                Seen.on("https://tarn-herald.com/" + i)
                        .checked(claims.get(i), facts.get(i), leaning)
                        .keep(store);
            }
            Seen.on("https://morrin-times.com/a")
                    .agency("Tarn Wire", "tarn-wire.com")
                    .checked(claims.get(0), facts.get(0), Leaning.ASSERTS)
                    .keep(store);
        }
    }

    private static FactCheck fact(String id, String claim) {
        return new FactCheck(
                id,
                claim,
                false,
                null,
                "Various sources",
                null,
                "PolitiFact",
                "politifact.com",
                PublisherTier.SELF_DECLARED,
                URI.create("https://www.politifact.com/" + id),
                LocalDate.parse("2026-11-01"),
                "False",
                Verdict.UNRATED,
                "en");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Run run(String... arguments) {
        boolean keeps = arguments[0].equals("source");
        List<String> all = new ArrayList<>(List.of(arguments));
        if (keeps) {
            all.addAll(List.of("--data", data()));
        }
        return Run.of(all.toArray(String[]::new));
    }
}
