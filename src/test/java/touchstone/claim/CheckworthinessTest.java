package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.embed.Encoder;
import touchstone.learn.WeightsFile;

class CheckworthinessTest {

    private static Encoder encoder;
    private static Checkworthiness model;

    @BeforeAll
    static void load() {
        encoder = Encoder.load(Encoder.Model.MINILM);
        model = Checkworthiness.load(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unemployment in the province has fallen to 4.1 percent, the lowest rate in thirty years.",
                "The governor vetoed the school funding bill twice.",
                "We have lost 300,000 manufacturing jobs since the treaty was signed.",
                "Crime has gone up in every large city under this mayor.",
                "She voted against the health insurance law in 2009.",
                "The company paid no federal taxes last year.",
            })
    void findsStatementsWorthChecking(String sentence) {
        assertThat(score(sentence)).isGreaterThanOrEqualTo(.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you all very much for coming tonight.",
                "I think we can do better than this.",
                "What would you do about the bridge?",
                "We will never give up on our 3 great cities.",
                "Let me give you 2 minutes to answer that, Senator.",
                "I have 3 wonderful children.",
                "Do you agree with the five points of the plan?",
                "That is a good question.",
                "God bless you, and good night.",
            })
    void leavesOpinionsPromisesQuestionsAndCourtesies(String sentence) {
        assertThat(score(sentence)).isLessThan(.5);
    }

    @Test
    void givesTheSameForVectorsMadeBefore() {
        List<String> sentences = List.of("Taxes rose by 9 percent.", "Good evening.");
        List<float[]> vectors = sentences.stream().map(encoder::encode).toList();
        assertThat(model.score(sentences, vectors)).containsExactly(model.score(sentences));
    }

    @Test
    void scoresJunkLow() {
        List<String> junk =
                List.of("", " ", "\0\0", "\uD800\uDFFF \uDC00", "***", "x".repeat(1_000_000), "1 ".repeat(100_000));
        assertThat(model.score(junk)).doesNotContain(Double.NaN).hasSize(7);
        assertThat(model.score(junk.subList(0, 3))).containsOnly(0);
    }

    @Test
    void namesTheWeightsThatAreMissing() {
        WeightsFile empty = new WeightsFile(Checkworthiness.KIND, Checkworthiness.VERSION);
        assertThatThrownBy(() -> Checkworthiness.of(empty, encoder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the weights of checkworthiness hold no");
    }

    private static double score(String sentence) {
        return model.score(List.of(sentence))[0];
    }
}
