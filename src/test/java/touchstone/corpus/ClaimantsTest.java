package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;

class ClaimantsTest {

    @TempDir
    private Path data;

    @Test
    void aSiteOfWhichNothingIsKnownIsToldWithoutTheIndex() throws IOException {
        put("bridge");
        assertThat(Corpora.lackHistory(data, "www.somebody-else.com")).isTrue();
        assertThat(Corpora.lackHistory(data, "https://www.example-news.com/story"))
                .isFalse();
        assertThat(Corpora.lackHistory(data, "no domain at all")).isTrue();
        assertThat(Corpora.lackHistory(data.resolve("nothing-here"), "example-news.com"))
                .isTrue();
    }

    @Test
    void besideAnotherCommitTheListSaysNothing() throws IOException {
        put("bridge");
        Path list = Corpora.index(data).resolve("claimants");
        String old = Files.readString(list);
        put("garlic");
        assertThat(Files.readString(list)).isNotEqualTo(old);
        assertThat(Corpora.lackHistory(data, "somebody-else.com")).isTrue();
        Files.writeString(list, old);
        assertThat(Corpora.lackHistory(data, "somebody-else.com")).isFalse();
        Files.writeString(list, "");
        assertThat(Corpora.lackHistory(data, "somebody-else.com")).isFalse();
        Files.delete(list);
        assertThat(Corpora.lackHistory(data, "somebody-else.com")).isFalse();
    }

    @Test
    void anIndexWithoutACommitSaysNothing() throws IOException {
        Files.createDirectories(Corpora.index(data));
        assertThat(Corpora.lackHistory(data, "example-news.com")).isFalse();
        Files.writeString(Corpora.index(data).resolve("segments_of-something"), "");
        assertThat(Corpora.lackHistory(data, "example-news.com")).isFalse();
    }

    private void put(String id) throws IOException {
        try (Encoders encoders = new Encoders()) {
            new FactImport(Facts.FEED, encoders, Facts.MONDAY)
                    .wordsOnly()
                    .put(List.of(Facts.of(id, "The " + id + " was sold")), new Origin("a page", false), data);
        }
    }
}
