package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Article;
import touchstone.model.Extraction.Found;
import touchstone.model.FactCheck;
import touchstone.model.Page;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingWords;

/** Each page takes one liberty that real ClaimReview takes; {@code expected.tsv} says what must be read all the same. */
class ReviewsInTheWildTest {

    private static final Path PAGES = Path.of("src/test/resources/touchstone/extract/reviews");
    private static final URI ADDRESS = URI.create("https://www.checkhouse.example.org/2024/05/geese");

    private static Page page(String html) {
        return new Page(ADDRESS, "text/html", "utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String[]> expected() throws IOException {
        return Files.readAllLines(PAGES.resolve("expected.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("file\t"))
                .map(line -> line.split("\t", -1))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> a_review_is_read_in_every_shape() throws IOException {
        return expected().stream()
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    String html = Files.readString(PAGES.resolve(row[0] + ".html"));
                    List<FactCheck> found = ReviewReader.read(page(html));
                    assertThat(found).as(row[0]).hasSize(Integer.parseInt(row[1]));
                    if (!found.isEmpty()) {
                        assertThat(cells(found.getFirst()))
                                .as(row[0])
                                .isEqualTo(List.of(row).subList(2, 8));
                    }
                    Article article = ((Found) new Extractor().extract(page(html))).article();
                    assertThat(article.reviews()).isEqualTo(found);
                    assertThat(article.warnings()).hasSize(row[8].equals("0") ? 0 : 1);
                }));
    }

    private static List<String> cells(FactCheck check) {
        return Stream.of(
                        check.claim(),
                        check.rating(),
                        check.publisher(),
                        check.claimant(),
                        check.reviewed(),
                        check.url())
                .map(ReviewsInTheWildTest::cell)
                .toList();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Test
    void every_page_is_expected() throws IOException {
        Set<String> rows =
                expected().stream().map(row -> row[0] + ".html").collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".html")))
                    .containsExactlyInAnyOrderElementsOf(rows);
        }
    }

    @Test
    void a_media_review_names_the_picture_and_its_fact_check_can_be_told_from_that_of_the_words() throws IOException {
        List<FactCheck> found = ReviewReader.read(page(Files.readString(PAGES.resolve("media-review.html"))));
        assertThat(found.getFirst().media()).containsExactly(URI.create("https://pictures.example.com/geese.jpg"));
        List<FactCheck> both =
                ReviewReader.read(page(Files.readString(PAGES.resolve("media-review-beside-claim-review.html"))));
        assertThat(both).extracting(FactCheck::id).containsExactly(ADDRESS.toString(), ADDRESS + "#2");
    }

    @Test
    void categories_of_media_are_verdicts() {
        RatingWords words = RatingWords.read(Path.of("rules/rating"));
        assertThat(words.verdict("EditedOrCroppedContent")).isEqualTo(Verdict.ALTERED);
        assertThat(words.verdict("TransformedContent")).isEqualTo(Verdict.ALTERED);
        assertThat(words.verdict("StagedContent")).isEqualTo(Verdict.ALTERED);
        assertThat(words.verdict("DecontextualizedContent")).isEqualTo(Verdict.MISCAPTIONED);
        assertThat(words.verdict("SatireOrParodyContent")).isEqualTo(Verdict.SATIRE);
        assertThat(words.verdict("OriginalMediaContent")).isEqualTo(Verdict.TRUE);
    }

    @Test
    void properties_may_have_any_name_or_none() {
        String microdata = "<div itemscope itemtype='https://schema.org/ClaimReview'>"
                + "<i itemprop=''>a</i><i itemprop='/x/0'>b</i><i itemprop='@type'>c</i><i itemprop='@id' itemscope>d</i>"
                + "<p itemprop='claimReviewed'>The lake is empty</p><b itemprop='reviewRating' itemscope>"
                + "<i itemprop='alternateName'>False</i></b></div>";
        String rdfa =
                "<div vocab='https://schema.org/' typeof='ClaimReview'><i property=''>a</i><i property='schema:'>b</i>"
                        + "<i property='@type'>c</i><p property='claimReviewed'>The lake is empty</p>"
                        + "<b property='reviewRating' typeof='Rating'><i property='alternateName'>False</i></b></div>";
        for (String html : List.of(microdata, rdfa)) {
            assertThat(ReviewReader.read(page(html)))
                    .extracting(FactCheck::claim)
                    .as(html)
                    .containsExactly("The lake is empty");
        }
    }

    @Test
    void hostile_pages_take_no_more_than_a_moment() {
        String review = "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"" + "a".repeat(1_500) + "%d\"}";
        StringBuilder many = new StringBuilder("[");
        for (int i = 0; i < 4_000; i++) {
            many.append(review.formatted(i)).append(',');
        }
        String deep = "<div vocab='https://schema.org/' typeof='ClaimReview'>".repeat(2_000)
                + "<p property='claimReviewed'>x</p>";
        String broken = "[" + "{\"@type\":\"ClaimReview\",\"claimReviewed\": oops, \"a\":{\"b\":".repeat(20_000);
        String unclosed = "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"" + "x\" ".repeat(300_000);
        String spaced = "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"" + ("\"" + " ".repeat(2_000)).repeat(1_000);
        for (String html : List.of(script(many + "{}]"), deep, script(broken), script(unclosed), script(spaced))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> ReviewReader.read(page(html)));
        }
    }

    private static String script(String json) {
        return "<html><head><script type='application/ld+json'>" + json
                + "</script></head><body><p>x</p></body></html>";
    }
}
