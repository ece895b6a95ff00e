package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.extract.Extractor;
import touchstone.model.Page;

class FuzzTest {

    @TempDir
    Path folder;

    private static String story(String name) {
        String paragraphs = IntStream.range(0, 12)
                .mapToObj(i -> "<p>On day " + i + " the boats of " + name
                        + " stayed at the quay &amp; waited; “not for long”, said" + " <a href=\"/who/" + i
                        + "\">the pilot</a>.</p><ul><li>Gull<li>Tern</ul>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html><html lang=en><head><meta charset=utf-8><title>" + name
                + "</title><script type=\"application/ld+json\">"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"" + name
                + "\",\"author\":{\"name\":\"Ann Quay\"}}</script></head><body><nav><a"
                + " href=/>Home</a></nav><article class=\"entry-content\"><h1>" + name + "</h1>" + paragraphs
                + "<table><tr><td>Gull<td>9:15</table></article><footer>© Harbour Post</footer></body></html>";
    }

    private Path pages() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (String name : List.of("Lower Ash", "Верхний Ясень", "港の町")) {
            lines.append(mapper.createObjectNode()
                            .put("id", name)
                            .put("url", "https://paper.example/" + name.length())
                            .put("html", story(name)))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("pages.jsonl"), lines);
    }

    @Test
    void spoilt_pages_neither_crash_nor_hang_nor_take_time_out_of_proportion() throws IOException {
        Path failures = folder.resolve("failures.txt");
        Evaluation evaluation = Fuzz.run(pages(), 7, 0, 200, new Extractor(), failures, done -> {});
        assertThat(Files.readString(failures)).isEmpty();
        assertThat(evaluation.measures().getFirst()).isEqualTo(Evaluation.Measure.of("failures", 0));
        assertThat(evaluation.measures())
                .extracting(Evaluation.Measure::name)
                .contains("slowest ms a kilobyte", "worst growth");
    }

    @Test
    void the_same_seed_spoils_in_the_same_way() {
        Page page = new Page(null, "text/html", "utf-8", story("Lower Ash").getBytes(StandardCharsets.UTF_8));
        PageMutations mutations = new PageMutations(List.of(page));
        assertThat(mutations.at(3).page().body())
                .isEqualTo(mutations.at(3).page().body());
        assertThat(mutations.at(3).how()).isNotEqualTo(mutations.at(4).how());
    }

    @Test
    void a_file_without_pages_is_refused_in_a_sentence() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
        assertThatThrownBy(() -> Fuzz.run(empty, 1, 0, 1, new Extractor(), null, done -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("holds no pages");
    }
}
