package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.extract.Extractor;

class ExtractEvaluationTest {

    private static final String SENTENCE =
            "The ferry left the harbour on time, although the wind had been rising for hours.";

    @TempDir
    Path folder;

    @Test
    void comparesWordsInFours() {
        Shingles half = Shingles.compare("a b c d e", "b c d e f");
        assertThat(half.precision()).isEqualTo(.5);
        assertThat(half.recall()).isEqualTo(.5);
        assertThat(Shingles.compare("", "").f1()).isEqualTo(1);
        assertThat(Shingles.compare("a b", "a b").f1()).isEqualTo(1);
        assertThat(Shingles.compare("a b c d", "").recall()).isZero();
    }

    @Test
    void averagesPrecisionAndRecallBeforeCombiningThem() {
        // By hand: precisions .5 and 1, recalls .5 and 0 (empty prediction counts for recall only) -> .5 and .25.
        List<Shingles> pages = List.of(Shingles.compare("a b c d e", "b c d e f"), Shingles.compare("a b c d", ""));
        assertThat(Shingles.f1(pages)).isCloseTo(2 * .5 * .25 / .75, within(1e-12));
    }

    @Test
    void splitsWordsAsTheOriginalDoes() {
        assertThat(Shingles.words("It’s 3½ m_2, naïve—語 x²"))
                .containsExactly("It", "s", "3½", "m_2", "naïve", "語", "x²");
    }

    @Test
    void tellsRightValuesFromWrongOnesAndFromNone() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode gold = mapper.readTree("""
                {"1": {"title": "Boats", "author": "Quay, Ann", "publish_date": "2024-05-03"},
                 "2": {"title": "Boats!", "author": "Tom Pier", "publish_date": "2024-06-09"},
                 "3": {"title": "Boats", "author": "Eve Dock", "publish_date": "2024-05-03"},
                 "4": {"title": "Boats", "author": null}}""");
        JsonNode said = mapper.readTree("""
                {"1": {"title": "Boats", "authors": ["Ann Quay", "Tom Pier"], "published": "2024-05-03", "origins": {"AUTHORS": ["TEXT"]}},
                 "2": {"title": "Boats", "authors": ["Sign In"], "published": "2024-05-03", "modified": "2024-06-09"},
                 "3": {"title": "Ships", "authors": [], "published": null},
                 "4": {"title": "Boats", "authors": ["Ann Quay"], "origins": {"AUTHORS": ["META"]}}}""");
        MetadataMeasures measures = MetadataMeasures.of(gold, said);
        assertThat(measures.measures())
                .extracting(m -> m.name() + " " + Math.round(m.value() * 100) / 100.0)
                .contains(
                        "title right 0.75",
                        "an author right 0.33",
                        "an author, precision 0.5",
                        "an author missing, pages 1.0",
                        "an author said where people noted none, pages 1.0",
                        "names of authors, precision 0.33",
                        "day right 0.33",
                        "day, precision 0.5",
                        "day right, published or changed 0.67");
        assertThat(measures.notes())
                .contains(
                        "an author, read in text: 1.000 right of 1",
                        "wrong title: 3 has \"Ships\", noted is \"Boats\"");
    }

    @Test
    void measuresAndWritesPredictions() throws IOException {
        String html = "<html><head><title>Boats</title></head><body><article><h1>Boats</h1><p>" + SENTENCE + "</p><p>"
                + SENTENCE.replace("ferry", "gull") + "</p></article></body></html>";
        ObjectMapper mapper = new ObjectMapper();
        Path pages = Files.writeString(
                folder.resolve("pages.jsonl"),
                mapper.createObjectNode()
                                .put("id", "1")
                                .put("url", "https://a.example.org/")
                                .put("html", html) + "\n"
                        + mapper.createObjectNode()
                                .put("id", "2")
                                .put("url", "")
                                .put("html", "") + "\n");
        Path gold = Files.writeString(
                folder.resolve("gold.json"),
                "{\"1\":{\"articleBody\":\"" + SENTENCE + "\\n\\n" + SENTENCE.replace("ferry", "gull")
                        + "\",\"title\":\"Boats\"},\"2\":{\"articleBody\":\"words that are not there\"}}");
        Path predictions = folder.resolve("predictions.json");
        Evaluation evaluation = ExtractEvaluation.run(pages, gold, new Extractor(), predictions);
        assertThat(evaluation.items()).isEqualTo(2);
        assertThat(evaluation.measures()).extracting(Evaluation.Measure::name).contains("F1", "title right");
        assertThat(evaluation.measures().getFirst().value()).isCloseTo(2.0 / 3, within(1e-9));
        JsonNode written = mapper.readTree(predictions.toFile());
        assertThat(written.path("1").path("articleBody").asText()).doesNotContain("Boats");
        assertThat(written.path("1").path("kind").asText()).isEqualTo("news");
        assertThat(written.path("2").path("articleBody").asText()).isEmpty();
        assertThat(evaluation.notes()).contains("2: No article found: the page is empty.");
    }

    @Test
    void compares_with_the_predictions_of_others_page_by_page() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path pages = Files.writeString(
                folder.resolve("pages.jsonl"),
                mapper.createObjectNode()
                                .put("id", "1")
                                .put("url", "https://a.example.org/")
                                .put("html", "<html><body><article><p>" + SENTENCE + "</p></article></body></html>")
                        + "\n");
        Path gold = Files.writeString(folder.resolve("gold.json"), "{\"1\":{\"articleBody\":\"" + SENTENCE + "\"}}");
        Path better = Files.writeString(folder.resolve("better.json"), Files.readString(gold));
        Path worse = Files.writeString(folder.resolve("worse.json"), "{}");
        assertThat(above(pages, gold, better)).isEqualTo(0);
        assertThat(above(pages, gold, worse)).isEqualTo(1);
    }

    private static double above(Path pages, Path gold, Path against) throws IOException {
        Evaluation evaluation =
                ExtractEvaluation.run(pages, gold, new Extractor(), null, new ExtractEvaluation.Wishes(against, 1));
        assertThat(evaluation.notes())
                .filteredOn(note -> note.startsWith("worst:"))
                .hasSize(1);
        return evaluation.measures().stream()
                .filter(m -> m.name().equals("F1 above the others"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void times_extraction_beside_a_bare_parse() throws IOException {
        Path pages =
                Files.writeString(folder.resolve("p.jsonl"), "{\"id\":\"1\",\"html\":\"<p>words</p>\"}\n".repeat(70));
        Path gold = Files.writeString(folder.resolve("g.json"), "{}");
        assertThat(ExtractEvaluation.run(pages, gold, new Extractor(), null).measures())
                .extracting(Evaluation.Measure::name)
                .containsExactly("pages per CPU second", "the same of a bare parse", "extraction / bare parse");
    }
}
