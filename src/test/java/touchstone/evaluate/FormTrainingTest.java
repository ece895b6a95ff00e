package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.ClaimReading;
import touchstone.model.SourcingProfile;
import touchstone.rule.RuleSet;
import touchstone.rulebook.RuleFile;

class FormTrainingTest {

    private static final RuleSet RULES = RuleSet.load(Path.of("rules"));
    private static final ClaimReading NO_CLAIMS =
            new ClaimReading(List.of(), List.of(), new SourcingProfile(0, 0, 0, 0, 0, 0, 0));

    @TempDir
    Path folder;

    @Test
    void noRuleCountsAgainstTheDirectionThatItsEditorGave() {
        List<double[]> values = new ArrayList<>();
        List<Boolean> real = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean good = i % 2 == 0;
            values.add(new double[] {good ? 3 : -1, good ? -2 : 2, i == 0 ? 1 : 0});
            real.add(good);
        }

        FormWeights weights = FormWeights.fit(values, real, .1);

        assertThat(weights.weights()[0]).isPositive();
        assertThat(weights.weights()[1]).isZero();
        assertThat(weights.weights()[2]).as("holds for too few texts").isZero();
    }

    @Test
    void aScaleRunsStraightBetweenItsValues() {
        RuleFile.Scale scale = new RuleFile.Scale("count", new TreeMap<>(Map.of(0.0, -4.0, 2.0, 0.0)));

        assertThat(FormPoints.at(scale, 1)).isEqualTo(-2);
        assertThat(FormPoints.at(scale, 9)).isZero();
        assertThat(FormPoints.at(scale, -9)).isEqualTo(-4);
    }

    @Test
    void fittedPointsStandInTheRuleFiles() throws IOException {
        Path articles = folder.resolve("a.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            boolean real = i % 2 == 0;
            String text =
                    (real ? "Ann Lind said on Monday that it is open. " : "This is what they did!!! ").repeat(12 + i);
            lines.append("{\"id\":\"%d\",\"title\":\"Bridge\",\"text\":\"%s\",\"label\":\"%s\"}%n"
                    .formatted(i, text, real ? "real" : "fake"));
        }
        Files.writeString(articles, lines);
        RuleFile pointing = RULES.rules().stream()
                .filter(r -> r.id().equals("style/pointing"))
                .findFirst()
                .orElseThrow();
        Path copy = folder.resolve("rules");
        for (RuleFile rule : RULES.rules()) {
            Path to = copy.resolve(rule.id() + ".yaml");
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("rules", rule.id() + ".yaml"), to);
        }

        Evaluation evaluation =
                FormTraining.run(List.of(articles), RULES, a -> NO_CLAIMS, folder.resolve("w.tsv.gz"), copy);

        assertThat(evaluation.measures().getFirst().value()).isGreaterThan(.9);
        assertThat(copy.resolve(pointing.id() + ".yaml"))
                .content()
                .containsPattern("form: \\{of: rate, at: \\{0: \\d+, 6: -?\\d+, 24: -\\d+}}");
    }
}
