package touchstone.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Expected ids are those of the published bert-base-uncased vocabulary, whose line number is the id. */
class WordPieceTest {

    private static WordPiece pieces;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = WordPieceTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            pieces = WordPiece.read(Objects.requireNonNull(in));
        }
    }

    @Test
    void lowersCaseDropsAccentsAndSplitsPunctuation() {
        assertThat(pieces.ids("Hello, WORLD!", 16)).containsExactly(101, 7592, 1010, 2088, 999, 102);
        assertThat(pieces.ids("Café", 16)).isEqualTo(pieces.ids("cafe", 16));
    }

    @Test
    void splitsUnknownWordsIntoPieces() {
        assertThat(pieces.ids("embeddings", 16)).containsExactly(101, 7861, 8270, 4667, 2015, 102);
    }

    @Test
    void cutsAtTheLimit() {
        assertThat(pieces.ids("a b c d e f", 4)).hasSize(4).startsWith(101).endsWith(102);
    }
}
