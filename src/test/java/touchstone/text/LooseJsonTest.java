package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"b\"}",
                "{\"a\":\"b\",}",
                "{'a':'b'}",
                "{\"a\":\"b\"};",
                "{\"a\":\"b\"} trailing words",
                "// <![CDATA[\n{\"a\":\"b\"}\n// ]]>",
                "<!-- {\"a\":\"b\"} -->",
                "/* note */ {\"a\":\"b\"}",
                "{&quot;a&quot;:&quot;b&quot;}",
                "window.data = {\"a\":\"b\"};",
                "\uFEFF{\"a\":\"b\"}"
            })
    void readsWhatABrowserWouldForgive(String json) {
        assertThat(LooseJson.read(json))
                .singleElement()
                .satisfies(node -> assertThat(node.path("a").asText()).isEqualTo("b"));
    }

    @Test
    void keepsRawLineBreaksInsideStrings() {
        assertThat(LooseJson.read("{\"a\":\"one\ntwo\"}").getFirst().path("a").asText())
                .isEqualTo("one\ntwo");
    }

    @Test
    void escapesQuotesInsideStrings() {
        assertThat(LooseJson.read("{\"a\":\"the \"big\" lie\",\"c\":1}")
                        .getFirst()
                        .path("a")
                        .asText())
                .isEqualTo("the \"big\" lie");
    }

    @Test
    void readsSeveralDocumentsInARow() {
        assertThat(LooseJson.read("{\"a\":1}\n{\"a\":2}")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "no json", "12", "{\"a\":", "{{{{"})
    void readsNothingOutOfNothing(String json) {
        assertThat(LooseJson.read(json)).isEmpty();
    }

    @Test
    void givesUpOnBottomlessNestingWithoutHarm() {
        assertThat(LooseJson.read("{\"a\":".repeat(50_000))).isEmpty();
        assertThat(LooseJson.read("[".repeat(50_000))).isEmpty();
    }
}
