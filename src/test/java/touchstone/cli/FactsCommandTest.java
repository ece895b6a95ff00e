package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCommandTest {

    private static final String FEED = """
            {"id":"a","claim":"Der Hafen wird im März verkauft","rating":"Falsch","language":"de"}
            {"id":"b","claim":"Die Brücke bleibt zehn Jahre gesperrt","rating":"Falsch","language":"de"}
            {"id":"c","claim":"Die Fähre fährt nie mehr nach Norden","rating":"Falsch","language":"de"}
            """;

    @TempDir
    private Path folder;

    /** One after the other, since each begins where the last one ended. */
    @Test
    void fromAFeedThroughChangesDamageAndRepairToAnExportThatImportsBack() throws IOException {
        Path feed = Files.writeString(folder.resolve("feed.jsonl"), FEED);
        assertThat(facts("import", feed.toString(), "--origin", "my feed", "--complete")
                        .out())
                .isEqualTo("3 added, 0 changed, 0 unchanged, 0 could not be read.\n");
        Files.writeString(feed, FEED.replaceFirst("Falsch", "Richtig").replaceFirst("(?m)^.*Brücke.*\n", ""));
        assertThat(facts("import", feed.toString(), "--origin", "my feed", "--complete")
                        .out())
                .isEqualTo("0 added, 0 changed, 1 unchanged, 1 corrected, 1 withdrawn, 0 could not be read.\n");
        assertThat(facts("list", "--grep", "Hafen").out())
                .contains("Corrected by its publisher")
                .contains("“Falsch”");
        assertThat(facts("list", "--grep", "Brücke").out()).isEmpty();
        assertThat(facts("withdraw", "c").out()).isEqualTo("1 withdrawn.\n");
        assertThat(facts("withdraw", "c").exit()).isEqualTo(ExitCode.FINDINGS);

        Path export = folder.resolve("export.json");
        assertThat(facts("export", "-o", export.toString()).errors()).contains("fact-checks written");
        Run elsewhere = run("elsewhere", "import", export.toString());
        assertThat(elsewhere.errors()).isEmpty();
        assertThat(run("elsewhere", "export").out()).isEqualTo(Files.readString(export));

        damageIndex();
        Run damaged = facts("list");
        assertThat(damaged.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(damaged.errors()).contains("touchstone facts rebuild").doesNotContain("\tat ");
        assertThat(facts("rebuild").out()).contains(" of them withdrawn");
        assertThat(facts("finish").out()).contains("fact-checks, ").doesNotContain("only");
        assertThat(facts("export").out()).isEqualTo(Files.readString(export));
    }

    private void damageIndex() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/corpus"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".si")).toList()) {
                Files.write(file, new byte[] {1});
            }
        }
    }

    private Run facts(String... arguments) {
        return run("data", arguments);
    }

    private Run run(String data, String... arguments) {
        List<String> all = new ArrayList<>(List.of("facts"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--data", folder.resolve(data).toString()));
        return Run.of(all.toArray(String[]::new));
    }
}
