package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.rulebook.StanceCues;
import touchstone.stance.StanceReader;

class StanceEvaluationTest {

    private static final String PAIRS = """
            {"headline": "Bridge closes on Monday", "body": "The bridge closes on Monday, the council confirmed.", "stance": "agree"}
            {"headline": "Bridge closes on Monday", "body": "The story is a hoax. The bridge stays open.", "stance": "disagree"}
            {"headline": "Bridge closes on Monday", "body": "The bridge may close, sources say, according to a report.", "stance": "discuss"}
            {"headline": "Mill burns down", "body": "The mill has burned down.", "stance": "agree"}
            {"headline": "Mill burns down", "body": "No, the mill did not burn down. It is a false rumour.", "stance": "disagree"}
            {"headline": "Mill burns down", "body": "The mill reportedly burned down.", "stance": "discuss"}
            """;
    private static final String FACT_CHECKS = """
            {"claim": "The mill burned down.", "title": "No, the mill stands", "text": "It is false. We rate it false.", "label": "false"}
            {"claim": "The bridge closed.", "title": "The bridge closed", "text": "It is so. We rate it true.", "label": "true"}
            """;

    private final StanceCues cues = StanceCues.read(Path.of("rules/stance/cues.tsv"));

    @TempDir
    private Path folder = Path.of("");

    StanceEvaluationTest() throws IOException {}

    @Test
    void givesEveryLineALineAndMeasuresTheLabelled() throws IOException {
        Path data = folder.resolve("pairs.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data))) {
            out.write((PAIRS
                            + "{broken\n\n{\"headline\": \"x\"}\n{\"headline\": \"a\", \"body\": \"b\", \"stance\": \"\"}\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Path predictions = folder.resolve("out.jsonl");
        Evaluation evaluation = StanceEvaluation.run(data, new StanceReader(cues), predictions, null);
        assertThat(evaluation.items()).isEqualTo(10);
        assertThat(evaluation.measures()).extracting(Measure::name).startsWith("macro-F1", "F1 agree");
        assertThat(evaluation.notes()).singleElement().asString().startsWith("3 lines");
        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(10);
        assertThat(lines.get(1)).startsWith("{\"index\":1,\"stance\":\"disagree\",\"agree\":");
        assertThat(lines.get(6))
                .isEqualTo("{\"index\":6,\"stance\":null,\"agree\":null,\"disagree\":null,\"discuss\":null}");
        assertThat(lines.get(9)).startsWith("{\"index\":9,\"stance\":\"");
    }

    @Test
    void comparesWithPredictionsWrittenBefore() throws IOException {
        Path data = folder.resolve("pairs.jsonl");
        Files.writeString(data, PAIRS);
        Path others = folder.resolve("others.jsonl");
        Files.writeString(others, """
                {"index":0,"stance":"discuss"}
                {"index":1,"stance":"discuss"}
                no line of ours
                {"index":2,"stance":"discuss"}
                """);
        Evaluation evaluation = StanceEvaluation.run(data, new StanceReader(cues), null, others);
        assertThat(evaluation.measures())
                .extracting(Measure::name)
                .endsWith("macro-F1 of the others", "macro-F1 above the others");
        assertThat(evaluation.measures().getLast().value()).isPositive();
    }

    @Test
    void measuresFactChecks() throws IOException {
        Path data = folder.resolve("checks.jsonl");
        Files.writeString(data, FACT_CHECKS);
        Evaluation evaluation = StanceEvaluation.run(data, new StanceReader(cues), null, null);
        assertThat(evaluation.measures())
                .extracting(Measure::name)
                .containsExactly("debunks read as asserting", "fact-checks of true claims read as asserting");
        assertThat(evaluation.measures().getFirst().value()).isZero();
    }

    @Test
    void dataWithoutLabelsHasNoMeasures() throws IOException {
        Path data = folder.resolve("blank.jsonl");
        Files.writeString(data, FACT_CHECKS.replace("\"true\"", "\"\"").replace("\"false\"", "\"\""));
        assertThat(StanceEvaluation.run(data, new StanceReader(cues), null, null)
                        .measures())
                .isEmpty();
    }

    @Test
    void trainingIsDeterministicAndLeavesEventsOut() throws IOException {
        Path pairs = folder.resolve("pairs.jsonl");
        Path checks = folder.resolve("checks.jsonl");
        Files.writeString(pairs, PAIRS);
        Files.writeString(checks, FACT_CHECKS);
        Path spreaders = folder.resolve("spreaders.jsonl");
        Files.writeString(spreaders, """
                {"title": "Mill hides dragon", "text": "The mill hides a dragon. Insiders saw it.", "label": "fake"}
                {"title": "Mill sold", "text": "The mill was sold on Friday.", "label": "real"}
                """);
        Path first = folder.resolve("first.tsv");
        Path second = folder.resolve("second.tsv");
        Evaluation evaluation = StanceTraining.run(pairs, checks, List.of(spreaders), cues, first);
        StanceTraining.run(pairs, checks, List.of(spreaders), cues, second);
        assertThat(evaluation.items()).isEqualTo(9);
        assertThat(evaluation.notes()).singleElement().asString().contains("each of 2 events");
        assertThat(first).hasSameTextualContentAs(second);
        assertThat(Files.readAllLines(first)).first().isEqualTo("feature\tasserts\tdenies\treports");
    }
}
