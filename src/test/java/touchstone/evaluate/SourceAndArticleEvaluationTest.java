package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import touchstone.extract.Extractor;
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
    void listsAreHeldOutInTurn() throws IOException {
        Evaluation evaluation = SourceHeldOut.run(SCORER, "wikipedia");

        assertThat(measure(evaluation, "least gain over a single list")).isGreaterThan(-.001);
        assertThat(evaluation.measures()).allSatisfy(m -> assertThat(m.value()).isNotNaN());
        assertThatThrownBy(() -> SourceHeldOut.run(SCORER, "nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no list is called “nobody”")
                .hasMessageContaining("CRED-1");
    }

    @Test
    void leftAndRightOfEqualRecordAreComparedAtEqualRecord() throws IOException {
        Path lean = write(
                "l.tsv",
                "domain\trecord\tlean\nreuters.com\t0.9\tcentre\ntheguardian.com\t0.9\tleft\nmotherjones.com\t0.8\tleft\n"
                        + "wsj.com\t0.9\tright\nnypost.com\t0.5\tright\nnobody-rated.example\t0.5\tright\n");

        Evaluation evaluation = SourceLean.run(lean, SCORER);

        assertThat(evaluation.items()).isEqualTo(4);
        assertThat(measure(evaluation, "right, mean record")).isEqualTo(.7);
        assertThat(measure(evaluation, "gap at equal record, size")).isBetween(0.0, 100.0);
        assertThat(evaluation.notes().getFirst()).startsWith("1 sources have no score");
    }

    @Test
    void ourRulesAddNoLeanToWhatRatersSay() {
        Evaluation evaluation =
                SourceLean.run(Path.of("src/test/resources/touchstone/evaluate/lean-outlets.tsv"), SCORER);

        assertThat(evaluation.items()).isGreaterThan(60);
        assertThat(measure(evaluation, "gap at equal record, size")).isLessThan(3);
    }

    @Test
    void takingARuleAwayShowsWhatItChanged() throws IOException {
        Path ratings = write("r.tsv", "reuters.com\t0.9\ninfowars.com\t0.1\nnobody-rated.example\t0.5\n");
        Path pages = write(
                "p.jsonl",
                "{\"id\":\"1\",\"url\":\"https://www.reuters.com/a\",\"html\":\"<main><article><h1>Bridge reopens</h1><p>"
                        + "The bridge over the river is open again, the city said on Monday after weeks of work. "
                                .repeat(9)
                        + "</p></article></main><footer><a href='/corrections'>Corrections</a></footer>\"}\n");

        Evaluation evaluation = SourceAblation.run(SCORER, ratings, pages, new Extractor()::extract);

        assertThat(evaluation.items()).isEqualTo(3);
        assertThat(evaluation.notes())
                .anyMatch(n -> n.matches("transparency/corrections-policy +1 +0 +1 +[0-9.]+"))
                .anyMatch(n -> n.matches("reputation/expert-lists +2 +.*"))
                .anyMatch(n -> n.matches("reputation/own-lists +0 +0 +0 +0.00"));
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
