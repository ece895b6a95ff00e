package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

    @TempDir
    private Path dir;

    @Test
    void coverage_lists_the_ratings_of_files_that_are_not_understood() throws IOException {
        Path table = Files.writeString(
                dir.resolve("r.tsv"), "site\traw_rating\na.example\tFalse\na.example\tWobbly\na.example\tWobbly\n");
        Path feed = Files.writeString(dir.resolve("feed.jsonl"), """
                {"@type":"ClaimReview","claimReviewed":"Der See ist grün.","inLanguage":"de","url":"https://a.example/1","reviewRating":{"alternateName":"Wackelig"}}
                {"@type":"ClaimReview","claimReviewed":"Der See ist blau.","inLanguage":"de","url":"https://a.example/2","reviewRating":{"alternateName":"Falsch"}}
                """);
        Run run = Run.of("rules", "coverage", table.toString(), feed.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("2  Wobbly")
                .contains("de\n      1  Wackelig")
                .contains("2 of 5 ratings understood.");
        Run json = Run.of("rules", "coverage", "--format", "json", feed.toString());
        assertThat(json.json().path("ratings").asInt()).isEqualTo(2);
        assertThat(json.json().at("/gaps/0/rating").asText()).isEqualTo("Wackelig");
    }

    @Test
    void coverage_without_files_looks_at_the_fact_checks_that_are_kept() {
        Run run = Run.of("rules", "coverage");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("\\d+ of \\d+ ratings understood");
    }

    @Test
    void a_file_without_ratings_is_a_sentence() throws IOException {
        Path table = Files.writeString(dir.resolve("r.tsv"), "a\tb\n1\t2\n");
        Run run = Run.of("rules", "coverage", table.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.errors()).contains("no column of ratings").doesNotContain("\tat ");
        assertThat(Run.of("evaluate", "ratings", "--data", table.toString()).errors())
                .contains("no column of ratings");
    }

    @Test
    void every_rule_and_every_rating_proves_itself() {
        Run run = Run.of("rules", "test");
        assertThat(run.out()).containsPattern("\\d+ examples, 0 failed");
    }
}
