package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.article;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.FactCheck;
import touchstone.model.Metadata;
import touchstone.model.Metadata.Field;
import touchstone.model.Metadata.Origin;
import touchstone.model.Page;
import touchstone.model.PageKind;

class PageMetadataTest {

    private static Article withHead(String head) {
        return article(framed(head, "<article><h1>Ferries run again</h1>" + prose(4) + "</article>"));
    }

    private static String linked(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @Test
    void readsWhatAPageSaysOfItself() {
        Metadata metadata = withHead("""
                <title>Ferries run again - The Harbour Post</title>
                <meta property="og:title" content="Ferries run again | The Harbour Post">
                <meta property="og:site_name" content="The Harbour Post">
                <meta property="article:published_time" content="2024-05-03T08:00:00+01:00">
                <meta property="article:modified_time" content="2024-05-04T08:00:00Z">
                <meta name="author" content="By Ann Quay and Tom Pier">
                <link rel="canonical" href="/news/ferry">
                """).metadata();
        assertThat(metadata.title()).isEqualTo("Ferries run again");
        assertThat(metadata.authors()).containsExactly("Ann Quay", "Tom Pier");
        assertThat(metadata.published()).hasToString("2024-05-03T08:00+01:00");
        assertThat(metadata.modified()).hasToString("2024-05-04T08:00Z");
        assertThat(metadata.siteName()).isEqualTo("The Harbour Post");
        assertThat(metadata.canonical()).hasToString("https://www.harbourpost.example.org/news/ferry");
        assertThat(metadata.language()).isEqualTo("en-GB");
    }

    @Test
    void aTitleOfNothingButSeparatorsIsNone() {
        String dashes = "- ".repeat(200_000);
        Metadata metadata = withHead("<title>" + dashes + "</title><meta property='og:title' content='" + dashes + "'>"
                        + "<meta property='og:site_name' content='The Harbour Post'>")
                .metadata();
        assertThat(metadata.title()).isEqualTo("Ferries run again");
        String site = " | The Harbour Post".repeat(4);
        assertThat(withHead("<meta property='og:title' content='Ferries run again" + site + "'>"
                                + "<meta property='og:site_name' content='The Harbour Post'>")
                        .metadata()
                        .title())
                .isEqualTo("Ferries run again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Ann Quay\" | Ann Quay",
                "{\"@type\":\"Person\",\"name\":\"Ann Quay\"} | Ann Quay",
                "[{\"name\":\"Ann Quay\"},{\"name\":\"Tom Pier\"}] | Ann Quay, Tom Pier",
                "[\"Ann Quay\",\"Tom Pier\"] | Ann Quay, Tom Pier",
                "{\"@id\":\"#ann\"} | Ann Quay",
                "{\"@type\":\"Organization\",\"name\":\"Associated Press\"} | Associated Press",
                "{\"name\":[\"Ann Quay\"]} | Ann Quay"
            })
    void readsAuthorsInTheShapesOfLinkedData(String author, String names) {
        String graph =
                "[{\"@type\":\"NewsArticle\",\"author\":" + author + "},{\"@id\":\"#ann\",\"name\":\"Ann Quay\"}]";
        assertThat(String.join(", ", withHead(linked(graph)).metadata().authors()))
                .isEqualTo(names);
    }

    @Test
    void readsTheBylineAndTheDayAboveTheText() {
        Metadata metadata = article(framed(
                        "",
                        "<article><h1>Ferries run again</h1><div>By ANN QUAY</div><div>Published on May 3, 2024</div>"
                                + prose(4) + "</article>"))
                .metadata();
        assertThat(metadata.authors()).containsExactly("ANN QUAY");
        assertThat(metadata.published()).hasToString("2024-05-03T00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ferries run again | Why boats sail: the complete guide | Ferries run again",
                "Harbour Post | Why boats sail | Why boats sail",
                "Ferries and boats run again – Harbour Post | Ferries run again | Ferries and boats run again"
            })
    void takesTheHeadingThatReadersSeeUnlessItIsTheNameOfTheSite(String heading, String title, String headline) {
        String page = framed(
                "<title>" + title + " | Harbour Post</title><meta property='og:site_name' content='Harbour Post'>"
                        + "<meta property='og:title' content='" + title + "'>"
                        + (headline.equals(heading) ? "<meta name='twitter:title' content='Ferries run'>" : ""),
                "<article><h1>" + heading + "</h1>" + prose(4) + "</article>");
        assertThat(article(page).metadata().title()).isEqualTo(headline);
    }

    @Test
    void readsSectionAndPaywallAndSaysWhere() {
        Metadata metadata = withHead(
                        linked(
                                "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\",\"articleSection\":[\"Harbour\",\"Boats\"]}"))
                .metadata();
        assertThat(metadata.section()).isEqualTo("Harbour");
        assertThat(metadata.paywalled()).isTrue();
        assertThat(metadata.origins())
                .containsEntry(Field.SECTION, List.of(Origin.JSON_LD))
                .containsEntry(Field.PAYWALLED, List.of(Origin.JSON_LD))
                .containsEntry(Field.TITLE, List.of(Origin.HEADING))
                .containsEntry(Field.LANGUAGE, List.of(Origin.MARKUP));
        assertThat(withHead("<meta property='article:content_tier' content='metered'>")
                        .metadata()
                        .paywalled())
                .isTrue();
        assertThat(withHead("").metadata().paywalled()).isNull();
    }

    @Test
    void leavesOpenWhatIsNotSaid() {
        Extractor extractor = new Extractor();
        Page page = new Page(null, "text/html", null, prose(4).getBytes(UTF_8));
        assertThat(extractor.extract(page))
                .isInstanceOfSatisfying(
                        Extraction.Found.class,
                        found -> assertThat(found.article().metadata()).isEqualTo(Metadata.NONE));
    }

    @Test
    void oneBrokenBlockOfLinkedDataLosesNothingElse() {
        Article article = withHead(
                linked("{\"@type\":\"NewsArticle\",,,")
                        + linked(
                                "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"Ferries can fly\",\n\"reviewRating\":{\"alternateName\":\"False\",},}"));
        assertThat(article.reviews())
                .singleElement()
                .extracting(FactCheck::rating)
                .isEqualTo("False");
        assertThat(article.warnings()).containsExactly("One block of structured data on the page could not be read.");
        assertThat(article.kind()).isEqualTo(PageKind.FACT_CHECK);
    }

    @Test
    void readsReviewsInMicrodata() {
        Article article = article(framed("", """
                <article><div itemscope itemtype="http://schema.org/ClaimReview">
                <meta itemprop="datePublished" content="2024-05-03">
                <h2 itemprop="claimReviewed">Ferries can fly</h2>
                <span itemprop="author" itemscope itemtype="http://schema.org/Organization"><span itemprop="name">Quay Checks</span></span>
                <span itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><b itemprop="alternateName">Nonsense</b></span>
                </div>%s</article>""".formatted(prose(4))));
        assertThat(article.reviews()).singleElement().satisfies(check -> {
            assertThat(check.claim()).isEqualTo("Ferries can fly");
            assertThat(check.publisher()).isEqualTo("Quay Checks");
            assertThat(check.rating()).isEqualTo("Nonsense");
            assertThat(check.reviewed()).hasToString("2024-05-03");
            assertThat(check.publisherDomain()).isEqualTo("example.org");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta property='article:section' content='Opinion'> | OPINION",
                "<meta property='article:section' content='Commentary'> | OPINION",
                "<meta property='article:section' content='Satire'> | SATIRE",
                "<meta property='og:title' content='Analysis: why ferries run'> | ANALYSIS",
                "<meta property='article:section' content='Fact Check'> | FACT_CHECK",
                "<meta property='article:section' content='Press Releases'> | PRESS_RELEASE",
                "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\"}</script> | LIVE_BLOG",
                "<script type='application/ld+json'>{\"@type\":\"OpinionNewsArticle\"}</script> | OPINION",
                "<script type='application/ld+json'>{\"@type\":\"SatiricalArticle\"}</script> | SATIRE",
                "<meta property='article:section' content='World'> | NEWS"
            })
    void tellsTheKindOfPageByItsLabels(String head, PageKind kind) {
        assertThat(withHead(head).kind()).isEqualTo(kind);
    }

    @Test
    void believesASatiricalSiteThatSaysSo() {
        Article article = article(framed("", "<article>" + prose(4) + "</article>")
                .replace("Quay 1", "Quay 1. This is a satire site; nothing here is true."));
        assertThat(article.kind()).isEqualTo(PageKind.SATIRE);
    }
}
