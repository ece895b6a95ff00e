package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.rulebook.RatingWords;

class RatingEvaluationTest {

    private static final RatingWords WORDS = RatingWords.open(Path.of("rules/rating"));

    @TempDir
    private Path dir;

    @Test
    void accuracy_counts_each_label_and_each_site_alike() throws IOException {
        Path data = write("r.tsv", """
                site	raw_rating	xfact_label
                one.example	False	false
                one.example	faux	false
                one.example	gobbledygook	false
                one.example	vrai	true
                two.example	"half true"	partly true/misleading
                two.example	Promise kept	other
                """);
        Evaluation evaluation = RatingEvaluation.run(data, null, WORDS, null);
        assertThat(evaluation.items()).isEqualTo(6);
        assertThat(value(evaluation, "accuracy")).isEqualTo(5 / 6.0);
        assertThat(value(evaluation, "macro accuracy, labels")).isEqualTo((2 / 3.0 + 3) / 4);
        assertThat(value(evaluation, "macro accuracy, sites")).isEqualTo((3 / 4.0 + 1) / 2);
        assertThat(value(evaluation, "inversions")).isZero();
        assertThat(value(evaluation, "unrated")).isEqualTo(1 / 6.0);
        assertThat(evaluation.notes())
                .contains("missed one.example: \"gobbledygook\" is false, read as unrated")
                .contains("labelled false, read as false 2, unrated 1");
    }

    @Test
    void something_true_read_as_false_is_an_inversion() throws IOException {
        Path data = write("r.tsv", "site\traw_rating\tlabel\na.example\tFalse\ttrue\na.example\tTrue\tmostly false\n");
        Evaluation evaluation = RatingEvaluation.run(data, null, WORDS, null);
        assertThat(value(evaluation, "inversions")).isEqualTo(2);
        assertThat(evaluation.notes()).contains("INVERTED a.example: \"False\" is true, read as false");
    }

    @Test
    void without_labels_there_are_predictions_and_no_measures() throws IOException {
        Path data = write("r.tsv", "site\traw_rating\na.example\tNot \"true\"\na.example\t\n");
        Path predictions = dir.resolve("p.jsonl");
        assertThat(RatingEvaluation.run(data, null, WORDS, predictions).measures())
                .isEmpty();
        assertThat(predictions).hasContent("""
                {"site":"a.example","rating":"Not \\"true\\"","verdict":"false"}
                {"site":"a.example","rating":"","verdict":"unrated"}
                """);
    }

    @Test
    void tables_of_other_collections_are_read_by_the_names_of_their_columns_with_a_key() throws IOException {
        write("one.csv", ",rating_alternateName,claimReview_author_name,body\n0,Partlyfalse,one,\"a, \"\"b\"\"\nc\"\n");
        write("two.tsv", "URL\tAuthor\talternativeName\nhttps://two.example/1\ttwo\tFalso\n");
        Path key = Path.of("src/test/resources/touchstone/evaluate/ratings-key.tsv");
        Evaluation evaluation = RatingEvaluation.run(dir, key, WORDS, null);
        assertThat(evaluation.items()).isEqualTo(2);
        assertThat(value(evaluation, "accuracy")).isEqualTo(1);
    }

    @Test
    void a_table_without_ratings_is_named() throws IOException {
        Path data = write("r.tsv", "a\tb\n1\t2\n");
        assertThatThrownBy(() -> RatingEvaluation.run(data, null, WORDS, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("r.tsv has no column of ratings");
    }

    @Test
    void every_rating_of_the_key_is_read_as_it_says() throws IOException {
        Path key = Path.of("src/test/resources/touchstone/evaluate/ratings-key.tsv");
        Evaluation evaluation = RatingEvaluation.run(key, null, WORDS, null);
        assertThat(value(evaluation, "accuracy")).isEqualTo(1);
    }

    @Test
    void coverage_counts_what_is_not_understood_by_language() {
        RatingCoverage coverage = new RatingCoverage(WORDS);
        coverage.add("False", "en");
        coverage.add("Wobbly", "en");
        coverage.add("Wobbly ", "en");
        coverage.add("Wackelig", "de");
        coverage.add(" ", "de");
        coverage.add(null, null);
        assertThat(coverage.ratings()).isEqualTo(4);
        assertThat(coverage.understood()).isEqualTo(1);
        assertThat(coverage.gaps())
                .containsExactly(
                        new RatingCoverage.Gap("de", "Wackelig", 1), new RatingCoverage.Gap("en", "Wobbly", 2));
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(dir.resolve(name), content);
    }

    private static double value(Evaluation evaluation, String name) {
        return evaluation.measures().stream()
                .filter(m -> m.name().equals(name))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow();
    }
}
