package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.FactFeed;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.match.Matcher;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class MatchEvaluationTest {

    @TempDir
    Path dir;

    private final FactFeed feed =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    @Test
    void measuresAndWritesARunForEachCorpus() throws Exception {
        Path corpus = Files.writeString(dir.resolve("c.tsv"), """
                f1\tA whale was seen in the river of Lower Ash\tWhale in a River?
                f2\tThe mayor of Lower Ash owns eleven houses\tThe Mayor's Houses
                f3\tDrinking vinegar dissolves kidney stones\tVinegar and Stones
                """);
        Path queries = Files.writeString(dir.resolve("q.tsv"), """
                q1\tLook: a WHALE in the river at Lower Ash!! #whale
                q2\tvinegar for your kidney stones
                """);
        Path qrels = Files.writeString(dir.resolve("r.tsv"), "q1\tf1\nq2 0 f3 1\n");
        Path run = dir.resolve("run.txt");
        try (Encoders encoders = new Encoders()) {
            MatchEvaluation.Inputs inputs = new MatchEvaluation.Inputs(corpus, queries, qrels, true, null);
            Evaluation evaluation =
                    MatchEvaluation.run(inputs, feed, Matcher.load(), encoders, (facts, share) -> {}, run);
            assertThat(evaluation.items()).isEqualTo(2);
            assertThat(evaluation.measures()).first().extracting(Measure::value).isEqualTo(1.0);
            assertThat(Files.readAllLines(run))
                    .hasSize(6)
                    .first()
                    .asString()
                    .matches("q1 Q0 f1 1 [01]\\.\\d+ touchstone");
            List<String> removed = Files.readAllLines(Path.of(run + ".removed"));
            assertThat(removed).hasSize(4).noneMatch(l -> l.startsWith("q1 Q0 f1 "));

            MatchEvaluation.Inputs blank = new MatchEvaluation.Inputs(corpus, queries, null, false, null);
            assertThat(MatchEvaluation.run(blank, feed, Matcher.load(), encoders, (facts, share) -> {}, null)
                            .measures())
                    .isEmpty();
        }
    }
}
