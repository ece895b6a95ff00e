package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.Candidate.Around;
import touchstone.model.Said;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class SpeechTest {

    @TempDir
    Path dir;

    @Test
    void whatWasSaidAroundASentenceAndByWhomTellsWhichFactCheckIsMeant() throws Exception {
        Path facts = Files.writeString(dir.resolve("facts.tsv"), """
                f1\tThe harbour board doubled the ferry fares within a year\tDid ferry fares double?\tAda Quill
                f2\tThe harbour board doubled the number of swan boats\tTwice as many swan boats?\tTom Ash
                f3\tRents doubled in the lower town\tRents in the lower town\tTom Ash
                """);
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        try (Encoders encoders = new Encoders()) {
            Path data = dir.resolve("data");
            new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .run(facts, new Origin("test", false), data, (n, share) -> {});
            try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
                Said said = new Said(
                        "They doubled it within a year.",
                        "Look at the ferry fares. They doubled it within a year. That is this harbour board.",
                        "MS. QUILL");
                List<Candidate> found = corpus.candidates(said, "en", 10);
                assertThat(found).hasSize(3);
                Candidate first = found.getFirst();
                assertThat(first.factCheck().id()).isEqualTo("f1");
                Around around = Objects.requireNonNull(first.around());
                assertThat(around.speaker()).isEqualTo(1);
                assertThat(around.lexical()).isGreaterThan(first.lexicalCleaned());
                assertThat(around.cosine()).isGreaterThan(first.cosine());
                assertThat(found.get(1).around()).extracting(Around::speaker).isEqualTo(-1);
                assertThat(ShippedMatcher.load()
                                .rank(said.text(), found)
                                .getFirst()
                                .factCheck()
                                .id())
                        .isEqualTo("f1");
                assertThat(corpus.candidates(said.text(), "en", 10))
                        .allMatch(c -> c.around() == null)
                        .hasSize(3);
            }
        }
    }
}
