package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.rulebook.KindCues;

class KindsEvaluationTest {

    private static final Path PAGES = Path.of("src/test/resources/touchstone/extract/kinds");

    @TempDir
    Path folder;

    private String page(String file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        return json.createObjectNode()
                .put("id", file)
                .put("url", "https://www.example.org/" + file)
                .put("html", Files.readString(PAGES.resolve(file + ".html")))
                .toString();
    }

    @Test
    void measures_labelled_pages_and_predicts_all() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file :
                List.of("forum-question-and-answers", "shop-product", "satire-german", "not-an-article-landing")) {
            lines.add(page(file));
        }
        Path pages = Files.write(folder.resolve("pages.jsonl"), lines);
        Path labels = Files.writeString(
                folder.resolve("labels.tsv"),
                "# ours\nid\tkind\nforum-question-and-answers\tforum\nshop-product\tnews\nsatire-german\tsatire\n");
        Path predictions = folder.resolve("predictions.jsonl");
        Extractor extractor = new Extractor().withKinds(KindCues.read(Path.of("rules/page/kinds.tsv")));
        Evaluation evaluation = KindsEvaluation.run(pages, labels, extractor, predictions);
        assertThat(evaluation.items()).isEqualTo(3);
        assertThat(evaluation.measures())
                .filteredOn(m -> m.name().equals("accuracy"))
                .extracting(Measure::value)
                .containsExactly(2 / 3.0);
        assertThat(evaluation.notes()).contains("1 × news taken for shop");
        assertThat(Files.readAllLines(predictions)).hasSize(4).allMatch(line -> line.contains("\"probability\""));
    }

    @Test
    void a_file_that_holds_no_labels_or_no_pages_is_named_with_its_line() throws IOException {
        Path pages = Files.writeString(folder.resolve("pages.jsonl"), page("shop-product") + "\n{\"id\": nothing}\n");
        Path labels = Files.writeString(folder.resolve("labels.tsv"), "shop-product\tshop\n");
        assertThatThrownBy(() -> KindsEvaluation.run(pages, labels, new Extractor(), null))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("line 2 of " + pages + " is not JSON: ")
                .hasMessageNotContaining("\n");
        Files.writeString(labels, "id\tkind\nshop-product\tsupermarket\n");
        assertThatThrownBy(() -> KindsEvaluation.run(pages, labels, new Extractor(), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(labels.toString())
                .hasMessageContaining("“shop-product\tsupermarket” is none");
    }
}
