package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.article;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Extraction;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.Link;
import touchstone.model.Span;

class ExtractorTest {

    private static final String STORY =
            framed("<title>Ferries run again | The Harbour Post</title>", """
            <main><article>
            <h1>Ferries run again</h1>
            <div class="byline">By Ann Quay</div>
            <div class="share-bar"><a href="/tweet">Tweet</a> <a href="/mail">Mail</a></div>
            <p>The ferries run again, said Tom Pier, who <a href="/pier">keeps the harbour</a>. “We waited two days,” he added.</p>
            %s
            <h2>What travellers need</h2>
            <ul><li>A ticket for the right boat, bought before boarding</li><li>Some patience at the quay in the morning</li></ul>
            <blockquote>Nobody goes out in such a wind, and nobody should.</blockquote>
            <table><tr><th>Boat</th><th>Time</th></tr><tr><td>Gull</td><td>9:15</td></tr></table>
            <div class="newsletter-signup"><p>Get our letter every morning and never miss a boat again, dear reader.</p></div>
            <p>The next storm is not expected before the end of the week, the weather office wrote on Friday.</p>
            </article>
            <section class="related-articles"><h3>Related</h3><a href="/a">Another story about boats and the people on them</a></section>
            <section id="comments"><p>First! I have always said that ferries are overrated, and nobody ever listens to me.</p></section>
            </main>""".formatted(prose(3)));

    private static List<String> texts(Article article, Block.Role role) {
        return article.blocks().stream()
                .filter(b -> b.role() == role)
                .map(b -> b.span().of(article.text()))
                .toList();
    }

    @Test
    void setsTitleAndBodyInBlocksWithExactOffsets() {
        Article article = article(STORY);
        assertThat(article.text()).startsWith("Ferries run again\n\nThe ferries run again, said Tom Pier");
        assertThat(texts(article, Block.Role.TITLE)).containsExactly("Ferries run again");
        assertThat(texts(article, Block.Role.HEADING)).containsExactly("What travellers need");
        assertThat(texts(article, Block.Role.LIST_ITEM)).hasSize(2);
        assertThat(texts(article, Block.Role.QUOTE)).hasSize(1);
        assertThat(texts(article, Block.Role.TABLE_ROW)).containsExactly("Boat | Time", "Gull | 9:15");
        Span last = article.blocks().getLast().span();
        assertThat(last.end()).isEqualTo(article.text().length());
    }

    @Test
    void dropsWhatSurroundsAnArticle() {
        assertThat(article(STORY).text())
                .doesNotContain(
                        "Tweet", "letter every morning", "Another story", "overrated", "Imprint", "By Ann Quay");
    }

    @Test
    void findsQuotesAndLinksWhereTheyStand() {
        Article article = article(STORY);
        assertThat(article.quotes()).extracting(q -> q.of(article.text())).containsExactly("“We waited two days,”");
        assertThat(article.links()).singleElement().satisfies(link -> {
            assertThat(link.target()).hasToString("https://www.harbourpost.example.org/pier");
            Span span = Objects.requireNonNull(link.span());
            assertThat(span.of(article.text())).isEqualTo("keeps the harbour");
        });
        assertThat(article.siteLinks())
                .extracting(Link::text)
                .containsExactly("Home", "News", "Sport", "Imprint", "Corrections");
    }

    @Test
    void keepsBothPartsOfASplitBody() {
        Article article = article(framed(
                "",
                "<div class=story><div class=part>" + prose(4)
                        + "</div><div class=ad>Buy now</div><div class=part><p>Only"
                        + " the second part says that the <b>captain</b> was a cat, which matters a great deal here.</p>"
                        + prose(2) + "</div></div>"));
        assertThat(article.text())
                .contains("captain was a cat")
                .contains("Ferry number 4")
                .doesNotContain("Buy now");
    }

    @Test
    void keepsABodyWhoseNamesPromiseNothingGood() {
        assertThat(article(framed("", "<aside class=sidebar>" + prose(6) + "</aside>"))
                        .text())
                .contains("Ferry number 6");
        assertThat(article(framed("", "<div class='promo-widget social'>" + prose(6) + "</div>"))
                        .text())
                .contains("Ferry number 6");
    }

    @Test
    void readsScriptsWithoutSpacesBetweenWords() {
        String japanese = "<p>渡し船は今朝から再び動き始めたと港の責任者が述べた。風はまだ強いが、欠航は解除された。</p>";
        assertThat(article(framed("", "<article>" + japanese.repeat(2) + "<p>乗客は二日間待っていた。</p></article>"))
                        .text())
                .contains("渡し船", "二日間");
    }

    @Test
    void putsStreamedPartsInTheirPlace() {
        Article article = article(framed(
                "",
                "<article><p>The first part of the story stands where it should, and is long enough.</p>"
                        + "<template id='B:1'></template><p>The last part of the story closes it, and is long enough too.</p>"
                        + "</article><div hidden id='S:1'>" + prose(2) + "</div>"));
        assertThat(article.text()).containsSubsequence("The first part", "Ferry number 1", "The last part");
    }

    @Test
    void takesTheTextFromLinkedDataWhereTheMarkupHidesIt() {
        String text = prose(4).replace("<p>", "").replace("</p>", "\\n").replace("\n", "");
        Article article = article(framed(
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + text
                        + "\"}</script>",
                "<div id=app>Please wait while the story is loading.</div>"));
        assertThat(article.blocks()).hasSize(4);
        assertThat(article.text()).startsWith("Ferry number 1").doesNotContain("Please wait");
    }

    @Test
    void aListOfTeasersIsNoArticle() {
        String teaser = "<li><a href='/x'>A short line that leads to some other story</a></li>";
        assertThat(Pages.html(framed("", "<ul>" + teaser.repeat(40) + "</ul>")))
                .isInstanceOfSatisfying(
                        NoArticle.class, nothing -> assertThat(nothing.reason()).isEqualTo(Reason.INDEX_PAGE));
    }

    @Test
    void aWallOfConsentIsNoArticle() {
        assertThat(Pages.html("<html><body><div><h1>Before you go on</h1><p>We and our partners use cookies. Give your"
                        + " consent with Accept all, or log in to read with a subscription.</p></div></body></html>"))
                .isInstanceOfSatisfying(
                        NoArticle.class, nothing -> assertThat(nothing.reason()).isEqualTo(Reason.CONSENT));
    }

    @Test
    void readsBytesInTheSetThatFitsThem() {
        String html = framed("<meta charset='%s'>", "<article><p>Das Café öffnet früh.</p>" + prose(4) + "</article>");
        for (String set : List.of("windows-1252", "utf-8", "utf-16le")) {
            byte[] body = ("\ufeff" + html.formatted(set)).getBytes(Charset.forName(set));
            byte[] bare = set.equals("windows-1252") ? html.formatted(set).getBytes(Charset.forName(set)) : body;
            assertThat(Pages.extract("text/html", null, bare))
                    .as(set)
                    .isInstanceOfSatisfying(Extraction.Found.class, found -> {
                        assertThat(found.article().text()).contains("Das Café öffnet früh.");
                        assertThat(found.article().warnings()).isEmpty();
                    });
        }
    }

    @Test
    void believesBytesRatherThanAWrongDeclaration() {
        byte[] body = framed("", "<article><p>Das Café öffnet früh.</p>" + prose(4) + "</article>")
                .getBytes(UTF_8);
        assertThat(Pages.extract("text/html", "iso-8859-1", body))
                .isInstanceOfSatisfying(
                        Extraction.Found.class,
                        found -> assertThat(found.article().text()).contains("Das Café öffnet früh."));
    }

    @Test
    void findsOutByItselfWhatAnUnknownTypeIs() {
        byte[] html = framed("", "<article>" + prose(4) + "</article>").getBytes(UTF_8);
        assertThat(Pages.extract("application/octet-stream", null, html)).isInstanceOf(Extraction.Found.class);
        byte[] text = "The ferry left.\n\nNobody was late for once, the crew said.".getBytes(UTF_8);
        assertThat(Pages.extract("application/octet-stream", null, text)).isInstanceOf(Extraction.Found.class);
    }
}
