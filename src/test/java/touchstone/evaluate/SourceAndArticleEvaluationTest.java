package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.model.ClaimReading;
import touchstone.model.SourcingProfile;
import touchstone.rule.RuleSet;
import touchstone.source.ArticleReader;
import touchstone.source.SourceScorer;

class SourceAndArticleEvaluationTest {

    private static final RuleSet RULES = RuleSet.load(Path.of("rules"));
    private static final SourceScorer SCORER = SourceScorer.of(RULES);
    private static final ArticleReader READER = new ArticleReader(RULES, LocalDate.of(2026, 11, 22));
    private static final ClaimReading NO_CLAIMS =
            new ClaimReading(List.of(), List.of(), new SourcingProfile(0, 0, 0, 0, 0, 0, 0));

    @TempDir
    Path folder;

    @Test
    void everyDomainGetsALineAndUnknownOnesNull() throws IOException {
        Path ratings =
                write("r.tsv", "domain\tvalue\nreuters.com\t0.9\ninfowars.com\t0.1\nnobody-rated.example\t0.5\n");
        Path predictions = folder.resolve("p.jsonl");

        Evaluation evaluation = SourceEvaluation.run(ratings, SCORER, false, predictions);

        assertThat(evaluation.items()).isEqualTo(3);
        assertThat(measure(evaluation, "answered")).isBetween(.66, .67);
        assertThat(measure(evaluation, "lower third banded reliable")).isZero();
        assertThat(Files.readAllLines(predictions))
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("{\"domain\":\"nobody-rated.example\",\"score\":null,\"coverage\":0.0,"
                        + "\"confidence\":0.0,\"kind\":\"unknown\"}");
    }

    @Test
    void withoutListsNothingIsAnswered() throws IOException {
        Path ratings = write("r.tsv", "reuters.com\t0.9\ninfowars.com\t0.1\n");

        Evaluation evaluation = SourceEvaluation.run(ratings, SCORER, true, null);

        assertThat(measure(evaluation, "answered")).isZero();
        assertThat(measure(evaluation, "mean coverage")).isZero();
    }

    @Test
    void blankLabelsGivePredictionsAndNoMeasures() throws IOException {
        Path ratings = write("r.tsv", "reuters.com\t\ninfowars.com\t\n");
        Path predictions = folder.resolve("p.jsonl");

        assertThat(SourceEvaluation.run(ratings, SCORER, false, predictions).measures())
                .isEmpty();
        assertThat(Files.readAllLines(predictions)).hasSize(2);
    }

    @Test
    void articlesMayBeGzippedAndBroken() throws IOException {
        String text = "The wall stands. ".repeat(30);
        Path articles = gzip(
                "a.jsonl.gz",
                "{\"id\":\"1\",\"title\":\"Wall stands\",\"text\":\"" + text + "\",\"label\":\"real\"}\n"
                        + "{\"id\":\"2\",\"text\":\"\",\"label\":\"fake\"}\nno json\n"
                        + "{\"id\":\"4\",\"text\":\"" + text + " This article is satire.\",\"label\":\"satire\"}\n");
        Path predictions = folder.resolve("p.jsonl");

        Evaluation evaluation = ArticleEvaluation.run(List.of(articles), READER, a -> NO_CLAIMS, false, predictions);

        assertThat(evaluation.items()).isEqualTo(4);
        assertThat(Files.readAllLines(predictions))
                .hasSize(4)
                .anyMatch(l -> l.contains("\"id\":\"4\"") && l.contains("\"kind\":\"satire\""))
                .anyMatch(l -> l.equals("{\"id\":\"2\",\"form\":null,\"kind\":null,\"satire\":null}"));
    }

    @Test
    void headlinesAreCountedFromZeroWithoutTheHeader() throws IOException {
        Path headlines = write(
                "h.tsv", "headline\tclickbait\n\"17 Things You \"\"Need\"\" To See\"\t1\nCouncil meets on budget\t0\n");
        Path predictions = folder.resolve("p.jsonl");

        Evaluation evaluation = HeadlineEvaluation.run(headlines, READER, predictions);

        assertThat(measure(evaluation, "recall")).isEqualTo(1);
        assertThat(measure(evaluation, "false alarms")).isZero();
        assertThat(Files.readAllLines(predictions)).element(1).asString().startsWith("{\"index\":1,\"score\":0.0");
    }

    private static double measure(Evaluation evaluation, String name) {
        return evaluation.measures().stream()
                .filter(m -> m.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
