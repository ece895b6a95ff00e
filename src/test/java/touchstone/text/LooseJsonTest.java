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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a':'the dog's dinner','c':1}",
                "{\u201ca\u201d: \u201cthe dog's dinner\u201d}",
                "[{\"a\":\"the dog's dinner\"}, {\"b\": oops}]",
                "[{\"b\": oops}, {\"a\":\"the dog's dinner\"}]",
                "{\"@graph\":[{\"b\": oops}, {\"a\":\"the dog's dinner\"}]}",
                "{\"b\": oops} {\"a\":\"the dog's dinner\"}"
            })
    void saves_what_is_whole(String json) {
        assertThat(LooseJson.read(json))
                .anySatisfy(node -> assertThat(node.path("a").asText()).isEqualTo("the dog's dinner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":1}, {\"b\": oops}]", "{\"a\":1} {\"b\": oops", "{\"a\":", "no json"})
    void says_that_something_was_lost(String json) {
        assertThat(LooseJson.readAll(json).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{\"a\":1}", "{'a':1,};", "[{\"a\":1}]", "<!-- {\"a\":1} -->"})
    void says_that_nothing_was_lost(String json) {
        assertThat(LooseJson.readAll(json).isWhole()).isTrue();
    }
}
