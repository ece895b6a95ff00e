package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.FactFeed;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.MatchEvaluation.Inputs;
import touchstone.evaluate.MatchEvaluation.Outputs;
import touchstone.evaluate.RankMeasures.Found;
import touchstone.match.Matcher;
import touchstone.rulebook.MatchWords;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class MatchEvaluationTest {

    @TempDir
    Path dir;

    private final FactFeed feed =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    @Test
    void measuresAndWritesARunForEachCorpus() throws Exception {
        Path run = dir.resolve("run.txt");
        Path diagram = dir.resolve("diagram.svg");
        try (Encoders encoders = new Encoders()) {
            Evaluation evaluation = run(encoders, "q1\tf1\nq2 0 f3 1\n", null, new Outputs(run, diagram));
            assertThat(evaluation.items()).isEqualTo(2);
            assertThat(evaluation.measures()).first().extracting(Measure::value).isEqualTo(1.0);
            assertThat(evaluation.measures())
                    .extracting(Measure::name)
                    .contains("MAP@5 above fixed fusion", "calibration error", "median ms a query");
            assertThat(Files.readAllLines(run))
                    .hasSize(6)
                    .first()
                    .asString()
                    .matches("q1 Q0 f1 1 [01]\\.\\d+ touchstone");
            List<String> removed = Files.readAllLines(Path.of(run + ".removed"));
            assertThat(removed).hasSize(4).noneMatch(l -> l.startsWith("q1 Q0 f1 "));
            assertThat(diagram).content().startsWith("<svg").contains("2 queries of q.tsv");

            assertThat(run(encoders, null, null, new Outputs(null, null)).measures())
                    .isEmpty();
        }
    }

    @Test
    void comparesWithAnotherRunQueryByQuery() throws Exception {
        Path other = Files.writeString(dir.resolve("other.txt"), """
                q1 Q0 f2 1 .7 x
                q1 Q0 f1 2 .9 x
                q2 Q0 f1 1 3e-1 x
                """);
        try (Encoders encoders = new Encoders()) {
            // By score, not by the ranks that the file gives, f1 is the other run's first for q1; q2 gets nothing
            // right.
            Evaluation evaluation = run(encoders, "q1\tf1\nq2\tf3\n", other, new Outputs(null, null));
            assertThat(value(evaluation, "MAP@5 of the other run")).isEqualTo(.5);
            assertThat(value(evaluation, "MAP@5 above the other run")).isEqualTo(.5);
        }
    }

    @Test
    void namesTheQueriesThatLoseMost() {
        ComparedRuns compared = new ComparedRuns("the other run");
        Found right = new Found(Set.of("f1"), List.of("f1", "f2"));
        Found second = new Found(Set.of("f1"), List.of("f2", "f1"));
        Found nothing = new Found(Set.of("f1"), List.of());
        compared.add("q1", right, second);
        compared.add("q2", second, right);
        compared.add("q3", nothing, right);
        assertThat(compared.notes(1)).containsExactly("worse than the other run: query q3 0.00, theirs 1.00");
        assertThat(compared.measures()).last().extracting(Measure::value).isEqualTo((.5 - .5 - 1) / 3);
    }

    @Test
    void refusesAFileThatIsNoRun() throws Exception {
        Path other = Files.writeString(dir.resolve("other.txt"), "q1 Q0 f2 1 high x\n");
        try (Encoders encoders = new Encoders()) {
            assertThatThrownBy(() -> run(encoders, "q1\tf1\n", other, new Outputs(null, null)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("line 1")
                    .hasMessageContaining("rank score tag");
        }
    }

    private Evaluation run(Encoders encoders, @Nullable String qrels, @Nullable Path against, Outputs outputs)
            throws IOException {
        Path corpus = Files.writeString(dir.resolve("c.tsv"), """
                f1\tA whale was seen in the river of Lower Ash\tWhale in a River?
                f2\tThe mayor of Lower Ash owns eleven houses\tThe Mayor's Houses
                f3\tDrinking vinegar dissolves kidney stones\tVinegar and Stones
                """);
        Path queries = Files.writeString(dir.resolve("q.tsv"), """
                q1\tLook: a WHALE in the river at Lower Ash!! #whale
                q2\tvinegar for your kidney stones
                """);
        Path judgements = qrels == null ? null : Files.writeString(dir.resolve("r.tsv"), qrels);
        Inputs inputs = new Inputs(corpus, queries, judgements, qrels != null, null, against, null);
        return MatchEvaluation.run(
                inputs,
                feed,
                Matcher.load(MatchWords.read(Path.of("rules/match"))),
                encoders,
                (facts, share) -> {},
                outputs);
    }

    private static double value(Evaluation evaluation, String measure) {
        return evaluation.measures().stream()
                .filter(m -> m.name().equals(measure))
                .mapToDouble(Measure::value)
                .findFirst()
                .orElseThrow();
    }
}
