package touchstone.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerceptronTest {

    @Test
    void learnsWhatNoLineParts() {
        Perceptron model = Perceptron.train(exclusiveOr(), 2, 16, 60);
        for (Example example : exclusiveOr().subList(0, 4)) {
            assertThat(model.logit(example.features()) > 0).isEqualTo(example.positive());
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        assertThat(Perceptron.train(exclusiveOr(), 2, 4, 3).weights())
                .isEqualTo(Perceptron.train(exclusiveOr(), 2, 4, 3).weights());
    }

    @Test
    void isTheSameFromItsWeights() {
        Perceptron model = Perceptron.train(exclusiveOr(), 2, 4, 3);
        Features features = Features.dense(1, -1);
        assertThat(Perceptron.of(2, model.weights()).logit(features)).isEqualTo(model.logit(features));
    }

    @Test
    void refusesWeightsOfAnotherSize() {
        assertThatThrownBy(() -> Perceptron.of(5, new float[9]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("perceptron: 9 weights for 5 inputs");
    }

    private static List<Example> exclusiveOr() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int a = i % 2 == 0 ? 1 : -1;
            int b = i / 2 % 2 == 0 ? 1 : -1;
            examples.add(Example.of(Features.dense(a, b), a != b));
        }
        return examples;
    }
}
