package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.ClaimReading;
import touchstone.model.Finding;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.rule.RuleSet;

class ArticleReaderTest {

    private static final ArticleReader READER =
            new ArticleReader(RuleSet.load(Path.of("rules")), LocalDate.of(2026, 11, 22));
    private static final SourcingProfile NO_CLAIMS = new SourcingProfile(0, 0, 0, 0, 0, 0, 0);
    private static final String PLAIN =
            "The harbour wall was mended over the winter, and ships are back at the northern pier. ".repeat(8);

    @Test
    void pointsAtTheLoudWordOfTheHeadline() {
        Article article = article("Terrifying Report: Harbour Wall Could Fall at Any Time", PLAIN, PageKind.NEWS);

        List<Finding> findings = read(article, NO_CLAIMS).findings();

        assertThat(findings)
                .filteredOn(f -> f.rule().equals("headline/loud-word"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.span()).isEqualTo(new Span(0, 10));
                    assertThat(f.message()).contains("Terrifying");
                    assertThat(f.why()).isNotBlank();
                });
    }

    @Test
    void staysSilentOnASoberHeadline() {
        Article article = article("Harbour wall mended after two winters", PLAIN, PageKind.NEWS);

        assertThat(read(article, NO_CLAIMS).findings())
                .extracting(Finding::rule)
                .noneMatch(r -> r.startsWith("headline/"));
    }

    @Test
    void spansOfTheBodyPointIntoTheTextOfTheArticle() {
        Article article = article("Harbour wall mended", PLAIN + "Please share this with your friends.", PageKind.NEWS);

        assertThat(read(article, NO_CLAIMS).findings())
                .filteredOn(f -> f.rule().equals("sourcing/share-plea"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(Objects.requireNonNull(f.span()).of(article.text()))
                        .containsIgnoringCase("share"));
    }

    @Test
    void saysHowAStoryThatRestsOnOneOutletIsSourced() {
        SourcingProfile profile = new SourcingProfile(8, .9, .3, .4, .1, .8, 1);

        assertThat(read(article("Harbour wall mended", PLAIN, PageKind.NEWS), profile)
                        .findings())
                .extracting(Finding::rule)
                .contains("sourcing/second-hand", "sourcing/single-source", "sourcing/mostly-anonymous");
    }

    @Test
    void goodSourcingRaisesTheFormAndIsNoFinding() {
        Article article = article("Harbour wall mended", PLAIN, PageKind.NEWS);
        ArticleReading bare = read(article, new SourcingProfile(8, 0, 0, 0, 0, 0, 0));
        ArticleReading sourced = read(article, new SourcingProfile(8, .9, .8, 0, 0, 0, 5));

        assertThat(sourced.form().score()).isGreaterThan(bare.form().score());
        assertThat(sourced.findings()).isEmpty();
        assertThat(sourced.form().notes()).anyMatch(n -> n.contains("5 sources"));
    }

    @Test
    void callsSatireThatSaysSoSatire() {
        Article article = article("Sea hires harbour wall", PLAIN + "This article is satire.", PageKind.NEWS);

        assertThat(read(article, NO_CLAIMS).kind()).isEqualTo(PageKind.SATIRE);
    }

    @Test
    void doesNotJudgeTheHeadlineOfAnOpinionPiece() {
        Article article = article("You won’t believe what they did to our harbour!", PLAIN, PageKind.OPINION);

        assertThat(read(article, NO_CLAIMS).findings()).isEmpty();
    }

    @Test
    void saysNothingOfFormOnAFewWords() {
        assertThat(read(article("Harbour wall mended", "It is done.", PageKind.NEWS), NO_CLAIMS)
                        .form()
                        .score())
                .isNull();
    }

    @Test
    void namesMissingBylineAndDateOnlyWhereAPageIsKnown() {
        Article pasted = article("Harbour wall mended", PLAIN.repeat(3), PageKind.NEWS);
        Article page = new Article(
                URI.create("https://harbour.example/wall"),
                pasted.metadata(),
                pasted.kind(),
                pasted.text(),
                pasted.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(read(pasted, NO_CLAIMS).findings()).isEmpty();
        assertThat(read(page, NO_CLAIMS).findings())
                .extracting(Finding::rule)
                .contains("transparency/no-byline", "dates/undated");
    }

    @Test
    void readsAHugeTextInBoundedTime() {
        String huge = "Shocking!!! “Please share this, " + "a ".repeat(100_000) + "(((( [[[[ \"\"\"\" ".repeat(20_000);

        Article article = article("Wow! ".repeat(2_000), huge, PageKind.NEWS);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(read(article, NO_CLAIMS).findings()).isNotEmpty());
    }

    private static ArticleReading read(Article article, SourcingProfile profile) {
        return READER.read(article, new ClaimReading(List.of(), List.of(), profile));
    }

    private static Article article(String title, String body, PageKind kind) {
        String text = title + "\n\n" + body;
        return new Article(
                null,
                new Metadata(title, List.of(), null, null, null, null, "en"),
                kind,
                text,
                List.of(
                        new Block(Block.Role.TITLE, new Span(0, title.length())),
                        new Block(Block.Role.PARAGRAPH, new Span(title.length() + 2, text.length()))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
