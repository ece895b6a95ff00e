package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckHtmlTest {

    @Test
    void a_report_can_be_a_page(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Run run = Run.of("check", "src/samples/spread.html", "--format", "html", "-o", file.toString());

        assertThat(run.exit()).as(run.errors()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("PolitiFact, 2020-08-31: “Pants on Fire”", "form-action &#39;none&#39;")
                .doesNotContain("<form", "<script")
                .endsWith("</html>\n");
    }

    @Test
    void what_is_no_report_has_no_such_form_and_says_which_it_has() {
        for (List<String> command :
                List.of(List.of("source", "bbc.co.uk"), List.of("match", "a"), List.of("facts", "list"))) {
            String[] arguments = Stream.concat(command.stream(), Stream.of("--format", "html"))
                    .toArray(String[]::new);
            Run run = Run.of(arguments);
            assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
            assertThat(run.errors()).contains("--format", "expected one of [TEXT, JSON]", "html");
        }
        assertThat(Run.of("check", "--help").out()).contains("text, json or html");
        assertThat(Run.of("source", "--help").out()).contains("text or json");
    }
}
