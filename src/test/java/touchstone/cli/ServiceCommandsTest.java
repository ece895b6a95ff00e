package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Feedback;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** Tokens and feedback at the command line. */
class ServiceCommandsTest {

    @TempDir
    private Path data;

    @Test
    void a_token_is_made_listed_and_ended() {
        Run made = run("token", "add", "my-browser", "--scope", "check,read", "--expires", "90d");
        assertThat(made.exit()).as(made.errors()).isZero();
        assertThat(made.out()).matches("ts_[A-Za-z0-9_-]{43}\\R");
        assertThat(made.errors()).contains("cannot be shown again", "ends on");
        Run listed = run("token", "list");
        assertThat(listed.out())
                .startsWith("my-browser\tread,check\tmade ")
                .contains("never used")
                .doesNotContain("ts_");
        assertThat(run("token", "revoke", "my-browser").exit()).isZero();
        assertThat(run("token", "list").errors()).contains("no tokens");
        Run again = run("token", "revoke", "my-browser");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.errors()).contains("no token named");
    }

    @Test
    void what_is_no_scope_name_or_time_is_refused_in_a_sentence() {
        assertThat(run("token", "add", "a", "--scope", "read,admin").errors()).contains("admin", "read, check, write");
        assertThat(run("token", "add", "a").errors()).contains("--scope");
        assertThat(run("token", "add", "a", "--scope", "read", "--expires", "soon")
                        .errors())
                .contains("7d");
        assertThat(run("token", "add", "a\tb", "--scope", "read").errors()).contains("letters");
        assertThat(run("token", "list").out()).isEmpty();
    }

    @Test
    void feedback_is_listed_and_exported() throws IOException {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            store.keep(new Feedback(
                    "f1",
                    Feedback.Kind.WRONG_MATCH,
                    "=1+1 The dam leaks.",
                    "https://checkers.example/1",
                    null,
                    "It speaks of \u001b[31manother dam.",
                    Instant.parse("2026-11-20T12:00:00Z")));
            store.keep(new Feedback(
                    "f2",
                    Feedback.Kind.WRONG_SOURCE,
                    null,
                    null,
                    "one.example",
                    null,
                    Instant.parse("2026-11-21T12:00:00Z")));
        }
        assertThat(run("feedback", "list").out())
                .containsSubsequence("2026-11-21", "wrong-source", "one.example", "wrong-match", "another dam")
                .doesNotContain("\u001b");
        List<String> lines = run("feedback", "export").out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper()
                        .readTree(lines.getFirst())
                        .path("fact_check")
                        .asText())
                .isEqualTo("https://checkers.example/1");
        Path file = data.resolve("feedback.csv");
        assertThat(run("feedback", "export", "--format", "csv", "-o", file.toString())
                        .errors())
                .contains("2 remarks written");
        assertThat(Files.readString(file))
                .startsWith("id,received,kind,claim,fact_check,domain,comment\r\n")
                .contains("\"'=1+1 The dam leaks.\"");
        assertThat(run("forget", "one.example", "--yes").out()).contains("1 remarks of users");
    }

    private Run run(String... arguments) {
        return Run.of(new byte[0], Map.of("TOUCHSTONE_DATA", data.toString()), arguments);
    }
}
