package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class StyleTest {

    private static final Offset<Double> NEAR = within(1e-9);

    @Test
    void countsSentencesAndTheirLengths() {
        Map<String, Object> style = Style.of("It is open. The bridge over the river is open again today!\n\nDone");

        assertThat(number(style, "sentence_words")).isEqualTo(13 / 3.0, NEAR);
        assertThat(number(style, "short_sentences")).isEqualTo(2 / 3.0, NEAR);
        assertThat(number(style, "sentence_variety")).isPositive();
    }

    @Test
    void aDotInsideAWordOrNumberEndsNoSentence() {
        assertThat(number(Style.of("It cost 3.5 million at example.org in all."), "sentence_words"))
                .isGreaterThan(8);
    }

    @Test
    void countsSignsForEveryThousandWords() {
        Map<String, Object> style = Style.of("Ann (a judge), he said - and she -- said: why?");

        assertThat(number(style, "commas")).isEqualTo(1000 / 9.0, NEAR);
        assertThat(number(style, "asides")).isEqualTo(3000 / 9.0, NEAR);
        assertThat(number(style, "questions")).isEqualTo(1000 / 9.0, NEAR);
    }

    @Test
    void countsCapitalsAndRunningForms() {
        Map<String, Object> style = Style.of("NEVER believe the UN king while he is running, ISN’T he");

        assertThat(number(style, "body_capitals")).isEqualTo(1000 / 11.0, NEAR);
        assertThat(number(style, "ing_words")).isEqualTo(1000 / 11.0, NEAR);
    }

    @Test
    void countsQuotationsOfSomeLength() {
        assertThat(Style.of("“It is as good as new,” she said. A “so” here. \"It will last for years,\" he said.")
                        .get("quotations"))
                .isEqualTo(2L);
    }

    @Test
    void anEmptyBodyHasNothing() {
        assertThat(Style.of("").values()).allMatch(v -> ((Number) v).doubleValue() == 0);
    }

    private static double number(Map<String, Object> style, String name) {
        return (double) Objects.requireNonNull(style.get(name));
    }
}
