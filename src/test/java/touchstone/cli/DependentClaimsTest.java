package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.check.Checked;
import touchstone.check.Checker;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.Page;

/** "He owns eleven houses" speaks about whoever "he" is: what stands before decides which fact-check is of the same claim. */
class DependentClaimsTest {

    @TempDir
    static Path dir;

    private static List<String[]> rows;
    private static Stages stages;
    private static Checker checker;

    @BeforeAll
    static void open() throws IOException {
        rows = Files.readAllLines(Path.of("src/test/resources/touchstone/check/dependent-claims.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        Path facts = dir.resolve("facts.jsonl");
        Set<String> claims = new LinkedHashSet<>();
        rows.forEach(row -> claims.add(row[2]));
        List<String> lines = new ArrayList<>();
        for (String claim : claims) {
            lines.add(new ObjectMapper()
                    .writeValueAsString(Map.of(
                            "id",
                            "f" + lines.size(),
                            "claim",
                            claim,
                            "publisherDomain",
                            "politifact.com",
                            "publisher",
                            "PolitiFact",
                            "rating",
                            "False",
                            "language",
                            "en")));
        }
        Files.write(facts, lines);
        Path data = dir.resolve("data");
        assertThat(Run.of("facts", "import", facts.toString(), "--data", data.toString())
                        .exit())
                .isZero();
        DataOption option = new DataOption();
        option.given = data;
        stages = new Stages(terminal(), new RulesOption(), option);
        checker = stages.checker(false);
    }

    private static Terminal terminal() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Terminal(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false, Map.of());
    }

    @AfterAll
    static void close() {
        stages.close();
    }

    @Test
    void aClaimIsMatchedByTheNameThatItsPronounStandsFor() {
        List<String> missed = new ArrayList<>();
        for (String[] row : rows) {
            if (row[3].equals("yes") && match(row) == null) {
                missed.add(row[1]);
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(2);
    }

    /** Read without what stands before, 17 of 20 were confirmed. */
    @Test
    void theSameWordsAboutSomebodyElseAreNotConfirmed() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            Match match = row[3].equals("no") ? match(row) : null;
            if (match != null && match.certainty() == Certainty.CONFIRMED) {
                wrong.add(row[0] + " " + row[1]);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static @Nullable Match match(String[] row) {
        String text = "News of the day\n\n" + row[0] + " " + row[1] + "\n\nThe meeting ended in the evening.\n";
        Checked checked = checker.check(new Page(null, "text/plain", null, text.getBytes(StandardCharsets.UTF_8)));
        return ((Checked.Judged) checked)
                .report().claims().stream()
                        .filter(c -> row[1].contains(c.claim().text()))
                        .flatMap(c -> c.matches().stream())
                        .filter(m -> m.factCheck().claim().equals(row[2]))
                        .findFirst()
                        .orElse(null);
    }
}
