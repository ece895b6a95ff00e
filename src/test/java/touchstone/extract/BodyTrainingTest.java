package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.learn.WeightsFile;
import touchstone.model.Extraction.Found;
import touchstone.model.Page;

class BodyTrainingTest {

    private static final String NOTICE =
            "All boats of this paper are built of wood from the forests of Lower Ash, as ever.";

    @TempDir
    Path folder;

    private static Page page(int number) {
        String html = "<html><head><title>Day " + number + " at the quay</title></head><body><article><h1>Day " + number
                + " at the quay</h1>" + Pages.prose(6).replace("Ferry", "Day " + number + ", ferry")
                + "<p class=\"colophon\">" + NOTICE + "</p></article></body></html>";
        return new Page(null, "text/html", "utf-8", html.getBytes(UTF_8));
    }

    private static BodyModel learned() {
        List<BodyTraining.Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            lessons.add(Objects.requireNonNull(BodyTraining.lesson(page(i), "site" + i + ".example", flows -> {
                boolean[] kept = new boolean[flows.size()];
                int[] weights = new int[flows.size()];
                for (int f = 0; f < kept.length; f++) {
                    kept[f] = flows.get(f).contains("left the harbour");
                    weights[f] = 3;
                }
                return new BodyTraining.Labels(kept, weights);
            })));
        }
        return BodyTraining.train(lessons);
    }

    @Test
    void learns_what_names_do_not_tell() throws IOException {
        BodyModel model = learned();
        Found found = (Found) Extractor.with(model).extract(page(99));
        assertThat(found.article().body()).contains("ferry number 6").doesNotContain(NOTICE);
        Path file = folder.resolve("body.weights");
        model.write(file);
        WeightsFile read = WeightsFile.read(Files.newInputStream(file), "article body", 1);
        assertThat(read.get("first")).hasSize(BodyModel.PLACES);
    }

    @Test
    void a_site_is_always_in_the_same_part() {
        assertThat(BodyTraining.fold("paper.example", 5))
                .isEqualTo(BodyTraining.fold("paper.example", 5))
                .isBetween(0, 4);
    }
}
