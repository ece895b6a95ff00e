package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.claim.Checkworthiness;
import touchstone.embed.Encoders;

class ClaimsEvaluationTest {

    private static final String CLAIM = "Unemployment fell to 4.1 percent, the lowest rate in thirty years.";
    private static final String THANKS = "Thank you very much for coming.";

    private static Encoders encoders;
    private static Checkworthiness model;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        encoders = new Encoders();
        model = Checkworthiness.load(encoders);
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    @Test
    void readsClaimBusterFiles() throws IOException {
        Path data = write(
                "groundtruth.csv",
                "Sentence_id,Text,Speaker,Verdict",
                "7,\"" + CLAIM + "\",Ana Ruiz,1",
                "9,\"He said \"\"hello\"\".\",Ana Ruiz,0",
                "12," + THANKS + ",Ana Ruiz,-1");
        Evaluation evaluation = ClaimsEvaluation.run(data, model, folder.resolve("out"));
        assertThat(evaluation.items()).isEqualTo(3);
        assertThat(value(evaluation, "F1")).isEqualTo(1);
        assertThat(value(evaluation, "AP")).isEqualTo(1);
        assertThat(predictions())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("{\"file\":\"groundtruth.csv\",\"id\":\"7\",");
    }

    @Test
    void readsTweets() throws IOException {
        Path data = write(
                "tweets.tsv",
                "topic_id\ttweet_id\ttweet_url\ttweet_text\tclaim\tcheck_worthiness",
                "t\t1234567890123456789\thttps://example.org/1\t\"" + CLAIM + " <3\t1\t1",
                "t\t22\thttps://example.org/2\t" + THANKS + "\t0\t0");
        Evaluation evaluation = ClaimsEvaluation.run(data, model, folder.resolve("out"));
        assertThat(value(evaluation, "AP")).isEqualTo(1);
        assertThat(predictions().get(0)).contains("\"id\":\"1234567890123456789\"");
    }

    @Test
    void readsSentencesWithYesAndNo() throws IOException {
        Path data =
                write("dev.tsv", "Sentence_id\tText\tclass_label", "1\t" + CLAIM + "\tYes", "2\t" + THANKS + "\tNo");
        assertThat(value(ClaimsEvaluation.run(data, model, null), "F1")).isEqualTo(1);
    }

    @Test
    void readsAFolderOfTranscriptsAndAveragesOverThem() throws IOException {
        Files.createDirectory(folder.resolve("talks"));
        write("talks/a.tsv", "1\tRUIZ\t" + CLAIM + "\t1", "2\tHALE\t" + THANKS + "\t0");
        write("talks/b.tsv", "1\tRUIZ\t" + THANKS + "\t1", "2\tHALE\t" + CLAIM + "\t0");
        write("talks/c.tsv", "1\tRUIZ\t" + THANKS + "\t0");
        write("talks/readme.md", "no data");
        Evaluation evaluation = ClaimsEvaluation.run(folder.resolve("talks"), model, folder.resolve("out"));
        assertThat(evaluation.items()).isEqualTo(5);
        assertThat(value(evaluation, "MAP")).isEqualTo(.75);
        assertThat(predictions()).hasSize(5);
    }

    @Test
    void scoresEachTalkByTheOthersWhereOneIsLeftOut() throws IOException {
        Files.createDirectory(folder.resolve("talks"));
        for (String name : List.of("a", "b", "c")) {
            write("talks/" + name + ".tsv", "1\tRUIZ\t" + CLAIM + "\t1", "2\tHALE\t" + THANKS + "\t0", "junk");
        }
        Evaluation evaluation = ClaimsEvaluation.leaveOneOut(folder.resolve("talks"), encoders, folder.resolve("out"));
        assertThat(evaluation.items()).isEqualTo(9);
        assertThat(value(evaluation, "MAP")).isEqualTo(1);
        assertThat(predictions()).hasSize(9);
    }

    @Test
    void leavesOneOutOfTalksOnly() throws IOException {
        Path data = write("dev.tsv", "Sentence_id\tText\tclass_label", "1\t" + CLAIM + "\tYes");
        assertThatThrownBy(() -> ClaimsEvaluation.leaveOneOut(data, encoders, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("two or more talks");
    }

    @Test
    void writesPredictionsButNoMeasuresWhereLabelsAreBlank() throws IOException {
        Path data = write("dev.tsv", "Sentence_id\tText\tclass_label", "1\t" + CLAIM + "\t", "2\t" + THANKS + "\t");
        Evaluation evaluation = ClaimsEvaluation.run(data, model, folder.resolve("out"));
        assertThat(evaluation.measures()).isEmpty();
        assertThat(predictions()).hasSize(2);
    }

    @Test
    void givesEveryLineItsLineAndNullToWhatHasNoText() throws IOException {
        Path data = write("talk.tsv", "1\tRUIZ\t" + CLAIM + "\t1", "junk", "", "4\tHALE\t \t0", "5\tHALE\t\0\uFFFD\t0");
        Evaluation evaluation = ClaimsEvaluation.run(data, model, folder.resolve("out"));
        assertThat(predictions()).hasSize(5);
        assertThat(predictions().get(1)).isEqualTo("{\"file\":\"talk.tsv\",\"id\":\"1\",\"score\":null}");
        assertThat(evaluation.notes()).containsExactly("3 lines hold no text and have no score.");
    }

    @Test
    void readsGzippedFiles() throws IOException {
        Path data = folder.resolve("dev.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(data))) {
            out.write(("Sentence_id\tText\tclass_label\n1\t" + CLAIM + "\tYes\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(ClaimsEvaluation.run(data, model, null).items()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> ClaimsEvaluation.run(empty, model, null))
                .hasMessageContaining("holds no .tsv or .csv");
        assertThatThrownBy(() -> ClaimsEvaluation.run(folder.resolve("none.tsv"), model, null))
                .isInstanceOf(IOException.class);
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    private List<String> predictions() throws IOException {
        return Files.readAllLines(folder.resolve("out"));
    }

    private static double value(Evaluation evaluation, String measure) {
        return evaluation.measures().stream()
                .filter(m -> m.name().equals(measure))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
