package touchstone.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTest {

    private static Encoder minilm;

    @BeforeAll
    static void load() {
        minilm = Encoder.load(Encoder.Model.MINILM);
    }

    @AfterAll
    static void close() {
        minilm.close();
    }

    @ParameterizedTest
    @EnumSource
    void putsTextsOfLikeMeaningCloser(Encoder.Model model) {
        try (Encoder encoder = Encoder.load(model)) {
            float[] claim = encoder.encode("Drinking bleach cures the flu.");
            double same = Encoder.cosine(claim, encoder.encode("Influenza can be cured by swallowing bleach."));
            double other = Encoder.cosine(claim, encoder.encode("The parliament met on Tuesday."));
            assertThat(same).isGreaterThan(other + .25);
        }
    }

    @Test
    void givesUnitVectors() {
        float[] vector = minilm.encode("A sentence.");
        assertThat(vector).hasSize(Encoder.DIMENSIONS);
        assertThat(Encoder.cosine(vector, vector)).isCloseTo(1, within(1e-5));
    }

    @Test
    void encodesEmptyHugeAndForeignText() {
        for (String text : List.of("", "\0\uFFFD", "x".repeat(100_000), "word ".repeat(100_000), "日本語の文。", "\uD83D")) {
            assertThat(minilm.encode(text)).hasSize(Encoder.DIMENSIONS).doesNotContain(Float.NaN);
        }
    }

    @Test
    void givesTheSameVectorAloneAndAmongOthers() {
        List<String> texts = List.of("One.", "Another sentence, somewhat longer.", "A third.");
        List<float[]> together = minilm.encodeAll(texts, n -> {});
        for (int i = 0; i < texts.size(); i++) {
            assertThat(together.get(i)).isEqualTo(minilm.encode(texts.get(i)));
        }
    }
}
