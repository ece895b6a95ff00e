package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors of rules ask for: lint, show, signals, schema, the sober texts, a comparison of two folders. */
class RulesToolsTest {

    private static final Path RULES = Path.of("rules");

    @TempDir
    private Path dir;

    /** The table and the silence of stable rules in one run, since the claims of all texts are read for it. */
    @Test
    void on_sober_texts_fires_what_the_table_says_and_no_stable_rule_objects() throws IOException {
        Run run = Run.of("rules", "sober");
        assertThat(run.out())
                .as("renew the table with: touchstone rules sober --write")
                .contains(" 0 lines differ.");
        assertThat(run.exit()).isZero();
        List<String> stable = Run.of("rules", "list")
                .out()
                .lines()
                .filter(line -> line.contains(" stable "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(stable).hasSizeGreaterThan(5);
        assertThat(Files.readAllLines(RULES.resolve("sober/table.tsv")))
                .filteredOn(line -> line.endsWith("\tagainst"))
                .extracting(line -> line.split("\t", -1)[1])
                .doesNotContainAnyElementsOf(stable);
    }

    @Test
    void lint_says_what_a_rule_lacks_and_stable_rules_lack_nothing() {
        Run all = Run.of("rules", "lint", "--quick");
        assertThat(all.out()).contains("(0 unearned)");
        assertThat(all.exit()).isZero();
        Run some = Run.of("rules", "lint", "--quick", "headline/loud-word");
        assertThat(some.out()).contains("headline/loud-word: stable").contains("entries of lexicon loud-words");
        assertThat(some.out()).contains("1 rules: 1 stable");
    }

    @Test
    void show_marks_what_examples_are_found_by() {
        Run run = Run.of("rules", "show", "headline/loud-word");
        assertThat(run.out())
                .contains("[[Terrifying]] Report")
                .contains("article, of kind analysis, news, other, in en")
                .contains("lexicon loud-words, in the title");
        assertThat(Run.of("rules", "show", "headline/none").errors()).contains("there is no rule");
    }

    @Test
    void signals_and_functions_are_listed_with_their_meaning() {
        assertThat(Run.of("rules", "signals").out()).contains("days_old*").contains("near(text, words, others, n)");
        JsonNode json = Run.of("rules", "signals", "--format", "json").json();
        assertThat(json.path("signals")).hasSizeGreaterThan(40);
        assertThat(json.at("/functions/0/name").asText()).isEqualTo("phrase");
    }

    @Test
    void the_schema_of_rules_is_printed() throws IOException {
        Run run = Run.of("schema", "rules");
        assertThat(new ObjectMapper().readTree(run.out()).path("title").asText())
                .isEqualTo("Touchstone rule");
        assertThat(Run.of("schema").out()).contains("Touchstone report");
    }

    @Test
    void a_broken_rule_is_told_of_and_hides_no_other() throws IOException {
        Path rules = copied();
        Files.writeString(rules.resolve("headline/broken.yaml"), "id: headline/broken\nstatus: stabel\n");
        Run run = Run.of("rules", "test", "--rules", rules.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.out())
                .contains("headline/broken.yaml:2:9: 'status' cannot be 'stabel'")
                .containsPattern("\\d{2,} examples, 0 failed");
        assertThat(run.errors()).contains("in 1 files, whose rules were not tried");
    }

    @Test
    void diff_names_rules_that_differ_and_sources_that_change_their_band() throws IOException {
        Path rules = copied();
        Path expert = rules.resolve("reputation/expert-lists.yaml");
        Files.writeString(
                expert, Files.readString(expert).replace("1: 45}", "1: 4}").replaceAll("points: 36", "points: 3"));
        Files.delete(rules.resolve("headline/loud-word.yaml"));
        Path domains = Files.writeString(dir.resolve("domains.txt"), "# some\nreuters.com\nnobody-knows.example\n");
        Run run = Run.of("rules", "diff", "rules", rules.toString(), "--domains", domains.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out())
                .contains("gone      headline/loud-word")
                .contains("changed   reputation/expert-lists: effect, examples")
                .containsPattern("reuters\\.com +\\S.* → .* by .*reputation/expert-lists")
                .contains("2 rules differ; 1 of 2 sources change their band.");
        Run same = Run.of("rules", "diff", "rules", "rules", "--domains", domains.toString());
        assertThat(same.exit()).isZero();
        assertThat(same.out()).contains("0 rules differ; 0 of 2 sources");
    }

    /** The shipped rules without the sober texts, to be changed. */
    private Path copied() throws IOException {
        Path to = dir.resolve("rules");
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(RULES.resolve("sober"))).toList()) {
                Path copy = to.resolve(RULES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }
}
