package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in which the parser loses count of what is open: elements that it keeps lists of, opened where nesting is too deep. */
class MarkupTest {

    private static final String DEEP = "<div>".repeat(401);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><nobr><font>DEEP<option>",
                "<li></i><p><nobr></a><font><td>DEEP<button>",
                "<template>DEEP</body><svg><template><td></font>"
            })
    void reads_the_words_on_which_the_parser_gives_up(String broken) {
        String html = "<p>The ferry runs again.</p>" + broken.replace("DEEP", DEEP) + "Bicycles are free.";
        assertThatThrownBy(() -> Parser.htmlParser().setMaxDepth(400).parseInput(html, ""))
                .isInstanceOfAny(IndexOutOfBoundsException.class, ValidationException.class);
        assertThat(Markup.parsed(html, null).text()).contains("The ferry runs again.", "Bicycles are free.");
    }

    @Test
    void leaves_inline_elements_alone_where_the_parser_can_count() {
        Document document = Markup.parsed("<p>The <b>ferry</b> runs <i>again</i>.</p>", null);
        assertThat(document.select("b, i").eachText()).containsExactly("ferry", "again");
    }
}
