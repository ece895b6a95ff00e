package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class CorporaTest {

    @TempDir
    Path data;

    private final FactFeed feed =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    @Test
    void theFirstUseMakesTheCorpusThatShipsAndTheSecondOnlyOpensIt() throws Exception {
        try (Encoders encoders = new Encoders();
                Corpus corpus = Corpora.openOrCreate(data, feed, encoders)) {
            assertThat(corpus.size()).isBetween(100, 200);
            List<Candidate> found =
                    corpus.candidates("Vaccinating pregnant women against flu kills the unborn", "en", 5);
            assertThat(found.getFirst().factCheck().claim()).contains("Influenza vaccination");
            assertThat(found.getFirst().cosine()).isBetween(.3, 1.0);
            assertThat(data.toFile().list()).containsExactlyInAnyOrder("corpus", "facts");
        }
        try (Encoders unloaded = new Encoders();
                Corpus corpus = Corpora.openOrCreate(data, feed, unloaded)) {
            assertThat(corpus.size()).isBetween(100, 200);
        }
    }

    @Test
    void whereNothingCanBeWrittenTheCorpusThatShipsIsHeldInMemory() throws Exception {
        Path file = Files.writeString(data.resolve("a-file"), "no folder");
        try (Encoders encoders = new Encoders();
                Corpus corpus = Corpora.openOrCreate(file, feed, encoders)) {
            assertThat(corpus.size()).isBetween(100, 200);
            assertThat(corpus.candidates("a flu shot kills unborn children", "en", 3))
                    .hasSize(3);
        }
    }
}
