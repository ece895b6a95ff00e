package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.article;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Block;

/** Which parts of a page are its article, on quirks that real pages have. */
class BodyFinderTest {

    private static final String OTHER =
            "The council of Upper Ash wants to plant four hundred trees along the road to the mill"
                    + " before the winter, and asks for volunteers with spades.";

    private static String card(int number) {
        return "<article class=\"post\"><h2><a href=\"/" + number + "\">Another story, number " + number
                + "</a></h2><p>" + OTHER.replace("four", "number " + number + " of four") + "</p></article>";
    }

    private static String cards(int count) {
        return IntStream.range(0, count).mapToObj(BodyFinderTest::card).collect(Collectors.joining());
    }

    @Test
    void takes_the_article_under_the_title_of_the_page_among_longer_ones() {
        Article article = article(framed(
                "<title>Ferries run again - The Harbour Post</title>",
                "<div class=\"col\"><article class=\"post\"><h1>Ferries run again</h1>" + prose(4) + "</article>"
                        + cards(9) + "</div>"));
        assertThat(article.body()).contains("Ferry number 4").doesNotContain("volunteers with spades");
    }

    @Test
    void goes_on_below_a_list_of_other_stories_in_the_middle_of_the_text() {
        Article article = article(framed(
                "<title>Ferries run again</title>",
                "<article><h1>Ferries run again</h1>" + prose(6)
                        + "<div class=\"x\"><h3>Read also</h3><ul><li><a href=\"/a\">Trees for the road to the mill</a></li></ul></div>"
                        + "<p>The last boat of the day, an old one with a new engine, leaves at nine in the evening and carries"
                        + " bicycles free of charge.</p></article>"));
        assertThat(article.body()).contains("bicycles free of charge").doesNotContain("Trees for the road");
    }

    @Test
    void keeps_text_that_has_no_spaces() {
        String sentence = "港の事務所によると、強い風のために二日間止まっていた渡し船は、金曜日の朝から再び動き始めた。";
        String body = IntStream.range(0, 6)
                .mapToObj(i -> "<p>" + sentence.replace("二", "二三四五六七".substring(i, i + 1)) + "</p>")
                .collect(Collectors.joining());
        Article article =
                article(framed("<title>渡し船が再び動く</title>", "<article><h1>渡し船が再び動く</h1>" + body + "</article>"));
        assertThat(article.body().lines().filter(line -> line.startsWith("港の"))).hasSize(6);
    }

    @Test
    void leaves_out_captions_that_stand_in_inline_elements() {
        Article article = article(framed(
                "<title>Ferries run again</title>",
                "<article><h1>Ferries run again</h1>" + prose(3)
                        + "<div class=\"photo\"><img src=\"a.jpg\"><span class=\"newsCaption\">The Gull at the quay (Picture: A. Quay)</span></div>"
                        + prose(5).replace("Ferry", "Boat") + "</article>"));
        assertThat(article.body()).contains("Boat number 5").doesNotContain("Picture: A. Quay");
    }

    @Test
    void finds_text_even_where_all_of_it_is_named_as_comments() {
        Article article = article(
                "<html><head><title>Ferries run again</title></head><body><div class=\"comments\"><h1>Ferries run"
                        + " again</h1>" + prose(8) + "</div></body></html>");
        assertThat(article.body()).contains("Ferry number 8");
    }

    @Test
    void keeps_an_article_that_stands_in_an_aside() {
        Article article = article(framed(
                "<title>Ferries run again</title>",
                "<div class=\"layout\"><aside class=\"main-column\"><h1>Ferries run again</h1>" + prose(7)
                        + "</aside></div>"));
        assertThat(article.body()).contains("Ferry number 1", "Ferry number 7");
    }

    @Test
    void gives_every_block_its_role() {
        Article article = article(framed(
                "<title>Ferries run again</title>",
                "<article><h1>Ferries run again</h1>" + prose(3)
                        + "<h2>Boats</h2><p>These boats leave on Friday, the office said:</p>"
                        + "<ul><li>The Gull, at nine in the morning</li><li>The Tern, at ten in the morning</li></ul>"
                        + "<blockquote><p>“We shall carry everybody who waits at the quay,” the captain of the Gull promised.</p></blockquote>"
                        + "<table><tr><th>Boat</th><th>Seats</th></tr><tr><td>The Gull</td><td>one hundred and forty seats</td></tr></table>"
                        + prose(2).replace("Ferry", "Boat") + "</article>"));
        assertThat(article.blocks().stream().map(Block::role).distinct())
                .containsExactly(
                        Block.Role.TITLE,
                        Block.Role.PARAGRAPH,
                        Block.Role.HEADING,
                        Block.Role.LIST_ITEM,
                        Block.Role.QUOTE,
                        Block.Role.TABLE_ROW);
    }
}
