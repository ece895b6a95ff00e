package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evaluations as they are called: tables, JSON, predictions, and bounds that fail a build. */
class EvaluateCommandTest {

    @TempDir
    private Path folder;

    private Path pages;
    private Path gold;

    @BeforeEach
    void writeData() throws IOException {
        String body = "<p>The ferry to Lower Ash was cancelled on Monday because of ice on the river.</p>"
                + "<p>The harbour master said that it would sail again when the water rises above two metres.</p>";
        pages = Files.writeString(
                folder.resolve("pages.jsonl"),
                "{\"id\":\"a\",\"url\":\"https://paper.example/a\",\"html\":\"<html><body><article><h1>No ferry</h1>"
                        + body + "</article></body></html>\"}\n");
        gold = Files.writeString(
                folder.resolve("gold.json"),
                "{\"a\":{\"articleBody\":\"The ferry to Lower Ash was cancelled on Monday because of ice on the river. The harbour"
                        + " master said that it would sail again when the water rises above two metres.\"}}");
    }

    private Run extract(String... more) {
        String[] call = {"evaluate", "extract", "--pages", pages.toString(), "--gold", gold.toString()};
        String[] all = java.util.Arrays.copyOf(call, call.length + more.length);
        System.arraycopy(more, 0, all, call.length, more.length);
        return Run.of(all);
    }

    @Test
    void measuresArePrintedForPeopleAndForPrograms() {
        assertThat(extract().out()).contains("evaluate extract: 1 items", "F1", "95 % interval");
        assertThat(extract("--format", "json").json().at("/measures/F1/value").asDouble())
                .isEqualTo(1);
    }

    @Test
    void predictionsAreWrittenOnRequest() throws IOException {
        Path file = folder.resolve("predictions.json");
        assertThat(extract("--predictions", file.toString()).exit()).isZero();
        assertThat(Files.readString(file)).contains("\"articleBody\"", "harbour master");
    }

    @Test
    void aFloorThatIsNotHeldFailsTheCall() {
        assertThat(extract("--floor", "F1=0.9", "--ceiling", "F1=1").exit()).isEqualTo(ExitCode.CLEAN);
        Run below = extract("--floor", "F1=1.1");
        assertThat(below.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(below.errors()).contains("below the floor: F1");
        assertThat(extract("--ceiling", "F1=0.5").errors()).contains("above the ceiling: F1");
    }

    @Test
    void aBoundOnSomethingElseIsAnError() {
        Run run = extract("--floor", "F2=0.5");
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.errors()).contains("does not measure “F2”");
    }
}
