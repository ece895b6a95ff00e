package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;

class CandidateSearchTest {

    @TempDir
    Path data;

    @Test
    void whereThereAreNoVectorsTheWordsOfAHashtagAreLookedForToo() throws IOException {
        keep(
                Facts.of("bridge", "Die Brücke am Hafen wird für immer gesperrt", "Falsch", "de"),
                Facts.of("bear", "Eisbären leben am Südpol", "Falsch", "de"));

        assertThat(found("Unfassbar! #BrückeHafen", "de", 9)).containsExactly("bridge");
    }

    private void keep(FactCheck... facts) throws IOException {
        try (Encoders encoders = new Encoders()) {
            new FactImport(Facts.FEED, encoders, Facts.MONDAY).put(List.of(facts), new Origin("test", false), data);
        }
    }

    private List<String> found(String claim, String language, int most) throws IOException {
        try (Encoders encoders = new Encoders();
                Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            return corpus.candidates(claim, language, most).stream()
                    .map(Candidate::factCheck)
                    .map(FactCheck::id)
                    .toList();
        }
    }
}
