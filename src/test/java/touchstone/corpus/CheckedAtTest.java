package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class CheckedAtTest {

    @TempDir
    private static Path dir;

    @BeforeAll
    static void fill() throws IOException {
        List<FactCheck> facts = new ArrayList<>();
        facts.add(at("dam", "https://rumour.example/dam", "https://rumour.example/"));
        for (int i = 0; i < 6; i++) {
            facts.add(at("hub" + i, "https://forum.example/hub"));
        }
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        try (Encoders encoders = new Encoders()) {
            new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .wordsOnly()
                    .put(facts, new Origin("test", false), dir);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rumour.example/dam",
                "http://www.rumour.example/dam/?utm_source=x",
                "https://web.archive.org/web/20260101000000/https://rumour.example/dam",
            })
    void isFoundByEveryFormOfItsAddress(String address) throws IOException {
        assertThat(found(address)).containsExactly("dam");
    }

    @Test
    void aFrontPageAndAnAddressOfManyClaimsAreNobodys() throws IOException {
        assertThat(found("https://rumour.example/")).isEmpty();
        assertThat(found("https://forum.example/hub")).isEmpty();
        assertThat(found("no address")).isEmpty();
    }

    private List<String> found(String address) throws IOException {
        try (Encoders encoders = new Encoders();
                Corpus corpus = Corpus.open(Corpora.index(dir), encoders)) {
            return corpus.checkedAt(address).stream().map(FactCheck::id).toList();
        }
    }

    private static FactCheck at(String id, String... places) {
        FactCheck plain = Facts.of(id, "The claim " + id + " was made somewhere");
        List<URI> appearances = List.of(places).stream().map(URI::create).toList();
        return new FactCheck(
                id,
                plain.claim(),
                false,
                null,
                plain.claimant(),
                null,
                plain.publisher(),
                plain.publisherDomain(),
                plain.tier(),
                null,
                null,
                plain.rating(),
                plain.verdict(),
                plain.language(),
                null,
                null,
                List.of(),
                List.of(),
                appearances);
    }
}
