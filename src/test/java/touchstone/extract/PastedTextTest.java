package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Extraction;
import touchstone.model.Page;

class PastedTextTest {

    private static Article pasted(String text) {
        Extraction extraction = new Extractor().extract(new Page(null, "text/plain", null, text.getBytes(UTF_8)));
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).article();
    }

    @Test
    void takesAHeadlineAboveTheStory() {
        Article article = pasted(
                "Ferry Captain \"Was a Cat\"\n\nBy Ann Quay\n\nThe captain was a cat, he said.\nThe crew agreed.\n");
        assertThat(article.metadata().title()).isEqualTo("Ferry Captain \"Was a Cat\"");
        assertThat(article.metadata().authors()).containsExactly("Ann Quay");
        assertThat(article.titleSpan()).isNotNull();
        assertThat(article.body()).startsWith("By Ann Quay\n\nThe captain");
        assertThat(article.quotes()).isEmpty();
    }

    @Test
    void aSentenceIsNoHeadline() {
        Article article = pasted("The captain was a cat.\n\nNobody on board had noticed.");
        assertThat(article.metadata().title()).isNull();
        assertThat(article.text()).isEqualTo("The captain was a cat.\n\nNobody on board had noticed.");
    }

    @Test
    void joinsLinesThatWereWrapped() {
        Article article = pasted(
                "The ferry left the harbour in the early morning and came\nback when nobody expected it any more, which was on\nSunday.");
        assertThat(article.blocks()).hasSize(1);
        assertThat(article.text()).contains("came back when").contains("on Sunday.");
    }

    @Test
    void partsParagraphsAtSingleLineBreaks() {
        Article article = pasted("Ferries run again\nThe ferries run again, the operator said on Friday morning.\n"
                + "Two boats stay at the quay, since the wind is rising once more.");
        assertThat(article.metadata().title()).isEqualTo("Ferries run again");
        assertThat(article.blocks()).hasSize(3);
    }

    @Test
    void readsListsAndWindowsLineEnds() {
        Article article = pasted("What we know.\r\n\r\n- The ferry left at nine.\r\n- It has not come back.\r\n");
        assertThat(article.blocks())
                .extracting(Block::role)
                .containsExactly(Block.Role.PARAGRAPH, Block.Role.LIST_ITEM, Block.Role.LIST_ITEM);
    }

    @Test
    void marksQuotationsOfEveryStyle() {
        Article article = pasted(
                "He said \"one\" and “two”. Sie sagte „drei“. Elle dit « quatre ». 彼は「五」と言った。 A 6\" pipe and \"six\".");
        assertThat(article.quotes())
                .extracting(q -> q.of(article.text()))
                .containsExactly("\"one\"", "“two”", "„drei“", "« quatre »", "「五」", "\"six\"");
    }

    @Test
    void anUnclosedQuotationIsNone() {
        assertThat(pasted("He said \"one thing and left.\n\nShe said nothing at all.")
                        .quotes())
                .isEmpty();
    }
}
