package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Extraction;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.KindReading;
import touchstone.model.Page;
import touchstone.model.PageKind;
import touchstone.rulebook.KindCues;

/** Our own pages, several of each kind that is rare elsewhere; a file is named after its kind. */
class PageKindsTest {

    private static final Path PAGES = Path.of("src/test/resources/touchstone/extract/kinds");
    private static final Pattern ADDRESS = Pattern.compile("<!-- (\\S+) -->");
    private static final Extractor EXTRACTOR = new Extractor().withKinds(cues());

    private static KindCues cues() {
        try {
            return KindCues.read(Path.of("rules/page/kinds.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction extract(String address, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return EXTRACTOR.extract(new Page(URI.create(address), "text/html", "utf-8", bytes));
    }

    private static Extraction extract(Path file) throws IOException {
        String html = Files.readString(file);
        Matcher address = ADDRESS.matcher(html);
        assertThat(address.find()).isTrue();
        return extract(address.group(1), html);
    }

    private static KindReading sort(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extraction.Found.class);
        return ((Extraction.Found) extraction).article().sort();
    }

    private static PageKind named(String file) {
        return Arrays.stream(PageKind.values())
                .filter(kind -> file.startsWith(kind.label()))
                .max(Comparator.comparingInt(kind -> kind.label().length()))
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_known_for_what_it_is() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(PAGES)) {
            files = all.sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    PageKind kind = named(file.getFileName().toString());
                    switch (extract(file)) {
                        case Extraction.Found found -> {
                            KindReading sort = found.article().sort();
                            assertThat(sort.kind()).as(String.valueOf(sort)).isEqualTo(kind);
                            assertThat(sort.probability()).isGreaterThan(.4);
                            assertThat(sort.because()).isNotEmpty();
                        }
                        case NoArticle none ->
                            assertThat(kind).as(none.message()).isIn(PageKind.INDEX, PageKind.NOT_AN_ARTICLE);
                    }
                }));
    }

    @Test
    void says_what_sort_of_page_it_is_where_there_is_nothing_to_read() throws IOException {
        assertThat(extract(PAGES.resolve("index-tag-page.html")))
                .isEqualTo(new NoArticle(
                        Reason.INDEX_PAGE, "No article found: the page is a list of links to other pages."));
    }

    @Test
    void a_text_that_shows_nothing_of_its_kind_is_called_uncertain() {
        String html = "<html><body><div>" + Pages.prose(4).replace("said", "held") + "</div></body></html>";
        assertThat(sort(extract("https://example.org/x1", html)).isUncertain()).isTrue();
    }

    @Test
    void readers_comments_make_no_forum_and_a_shop_button_beside_a_report_no_shop() {
        String html = Pages.framed(
                "<meta property='og:type' content='article'><script type='application/ld+json'>"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries\",\"datePublished\":\"2024-05-03\"}</script>",
                "<article><h1>Ferries</h1>" + Pages.prose(6) + "</article><button>Add to cart</button>"
                        + "<div class='comment'><p>Good.</p><button>Reply</button></div>".repeat(12));
        assertThat(sort(extract(Pages.ADDRESS.toString(), html)).kind()).isEqualTo(PageKind.NEWS);
    }

    @Test
    void a_report_about_satire_is_no_satire() {
        String html = Pages.framed(
                "",
                "<article><h1>Court rules on a satirical website</h1>" + Pages.prose(3)
                        + "<p>The judges said that satire is protected by law.</p>" + Pages.prose(3) + "</article>");
        assertThat(sort(extract(Pages.ADDRESS.toString(), html)).kind()).isEqualTo(PageKind.NEWS);
    }
}
