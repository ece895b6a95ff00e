package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** The doctor finds what is broken, says what to do, and never falls ill himself. */
class DoctorCommandTest {

    @TempDir
    private Path data;

    @Test
    void a_new_installation_has_no_problem() {
        Run run = doctor();
        assertThat(state(run, "java")).isEqualTo("ok");
        for (String part : List.of("data folder", "rules", "models", "fact-checks", "claims", "list cred1.tsv")) {
            assertThat(state(run, part)).as(part + run.out()).isIn("ok", "note");
        }
        // One of the lists that ship is of 2023, which is worth a look and nothing to be mended.
        assertThat(state(run, "list pc1.tsv")).isEqualTo("note");
        assertThat(run.exit()).isZero();
        // Looking makes nothing.
        assertThat(data).isEmptyDirectory();
        assertThat(Run.of("doctor", "--data", data.toString()).out()).contains("note     list pc1.tsv", "What to do: ");
    }

    @Test
    void damaged_claims_are_found() throws IOException {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            for (int i = 0; i < 60; i++) {
                Seen.on("https://one.example/" + i).in("xx").says("Satz " + i).keep(store);
            }
        }
        assertThat(state(doctor(), "claims")).isEqualTo("ok");
        byte[] bytes = Files.readAllBytes(ClaimStore.file(data));
        Arrays.fill(bytes, 4096 * 4, bytes.length - 4096, (byte) 0x5A);
        Files.write(ClaimStore.file(data), bytes);
        problem(doctor(), "claims", "restore");
        Files.writeString(ClaimStore.file(data), "no database ".repeat(100));
        problem(doctor(), "claims", "restore");
    }

    @Test
    void a_damaged_index_is_found() throws IOException {
        Path index = Files.createDirectories(data.resolve("corpus"));
        Files.writeString(index.resolve("segments_1"), "no index");
        problem(doctor(), "fact-checks", "facts rebuild");
    }

    @Test
    void missing_and_broken_rules_are_found(@TempDir Path rules) throws IOException {
        problem(doctor("--rules", rules.resolve("none").toString()), "rules", "--rules");
        problem(doctor("--rules", rules.resolve("none").toString()), "lists", "--rules");
        Files.createDirectories(rules.resolve("reputation"));
        Files.writeString(rules.resolve("reputation/list.tsv"), "# date: 2026-99-99\nx.example\tgood\n");
        Files.writeString(rules.resolve("publishers.tsv"), "# of 2020-01-01\n");
        Run run = doctor("--rules", rules.toString());
        problem(run, "rules", "rules");
        assertThat(state(run, "list list.tsv")).isEqualTo("warning");
        assertThat(state(run, "list publishers.tsv")).isEqualTo("note");
    }

    @Test
    void a_folder_that_cannot_be_written_is_found() throws IOException {
        Run run = Run.of("doctor", "--format", "json", "--data", "/proc/none");
        problem(run, "data folder", "--data");
        Path file = Files.writeString(data.resolve("file"), "x");
        problem(Run.of("doctor", "--format", "json", "--data", file.toString()), "data folder", "--data");
    }

    @Test
    void a_server_that_does_not_answer_is_found() {
        problem(doctor("--database", "jdbc:postgresql://127.0.0.1:1/x"), "claims", "database answers");
    }

    private Run doctor(String... more) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--format", "json", "--data", data.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static void problem(Run run, String part, String advice) {
        assertThat(run.exit()).as(run.out() + run.errors()).isEqualTo(2);
        assertThat(run.json().path("state").asText()).isEqualTo("problem");
        assertThat(state(run, part)).as(run.out()).isEqualTo("problem");
        assertThat(part(run, part).path("advice").asText()).contains(advice);
        assertThat(run.out()).doesNotContain("Exception");
    }

    private static String state(Run run, String part) {
        return part(run, part).path("state").asText();
    }

    private static JsonNode part(Run run, String part) {
        return StreamSupport.stream(run.json().path("parts").spliterator(), false)
                .filter(one -> one.path("part").asText().equals(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError(part + " is not in " + run.out() + run.errors()));
    }
}
