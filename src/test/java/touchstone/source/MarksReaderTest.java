package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.ArticleMarks;
import touchstone.model.Attribution;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.ClaimReading;
import touchstone.model.HeadlineReading;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.rule.RuleSet;

class MarksReaderTest {

    private static final ArticleReader READER =
            new ArticleReader(RuleSet.load(Path.of("rules")), LocalDate.of(2026, 11, 22));
    private static final String PLAIN = "The harbour wall was mended over the winter, and ships are back.";
    private static final ClaimReading SILENT = reading(List.of(), List.of(), null);

    @Test
    void a_plain_report_shows_who_wrote_it_and_when() {
        ArticleMarks marks = marks(article("Harbour wall mended", PLAIN, "en"), SILENT);

        assertThat(marks).isEqualTo(new ArticleMarks(true, true, new ArticleMarks.Headline(false, false), null, 0, 0));
    }

    @Test
    void loud_headlines_are_told_in_five_languages() {
        Map<String, String> loud = Map.of(
                "en", "Terrifying report on harbour wall",
                "de", "Bürgermeister sperrt Brücke: Das steckt dahinter",
                "fr", "Un rapport scandaleux sur le pont",
                "es", "Impactante informe sobre el puente",
                "pt", "Relatório chocante sobre a ponte");

        assertThat(loud)
                .allSatisfy((language, title) -> assertThat(headline(article(title, PLAIN, language), SILENT))
                        .isEqualTo(new ArticleMarks.Headline(true, false)));
    }

    @Test
    void a_headline_that_says_more_than_its_text_is_told_and_one_that_is_missing_asked_nothing() {
        HeadlineReading more = new HeadlineReading(HeadlineReading.Agreement.NOT_IN_TEXT, null, "A number.");
        ClaimReading reading = new ClaimReading(List.of(), List.of(), List.of(), profile(null), more);

        assertThat(headline(article("Harbour wall mended 3 times", PLAIN, "en"), reading))
                .isEqualTo(new ArticleMarks.Headline(false, true));
        assertThat(headline(article("", PLAIN, "en"), SILENT)).isNull();
    }

    @Test
    void notes_of_corrections_are_told_in_five_languages() {
        Map<String, String> notes = Map.of(
                "en", "An earlier version of this article named the wrong pier.",
                "de", "Korrektur: Die Mole heißt anders.",
                "fr", "Rectificatif : le quai porte un autre nom.",
                "es", "Fe de errores: el muelle tiene otro nombre.",
                "pt", "Uma versão anterior deste texto citava outro cais.");

        assertThat(notes)
                .allSatisfy((language, note) -> assertThat(marks(article("A", PLAIN + "\n\n" + note, language), SILENT)
                                .correction())
                        .isNotNull()
                        .satisfies(words -> assertThat(note).contains(words)));
        assertThat(marks(article("A", PLAIN, "en"), SILENT).correction()).isNull();
    }

    @Test
    void claims_are_counted_and_those_on_the_word_of_somebody_who_can_be_asked() {
        List<Claim> claims = new ArrayList<>();
        for (Attribution.Kind kind : Attribution.Kind.values()) {
            Attribution word = new Attribution(kind, "Somebody", null, null, 1, false);
            claims.add(new Claim(PLAIN, new Span(0, 5), .8, ClaimKind.EVENT, PLAIN, word));
        }
        ArticleMarks marks = marks(article("A", PLAIN, "en"), reading(claims, List.of(), null));

        assertThat(marks.claims()).isEqualTo(8);
        assertThat(marks.named()).isEqualTo(4); // person, organisation, document, outlet
    }

    @Test
    void nothing_is_asked_of_opinion_of_other_languages_and_of_texts_that_another_newsroom_wrote() {
        Article report = article("A", PLAIN, "en");
        ProvenanceLink origin = new ProvenanceLink(SourceRole.ORIGIN, "Mole Times", null, null, "It says so.");
        ProvenanceLink agency = new ProvenanceLink(SourceRole.AGENCY, "Wire", "wire.example", null, "It says so.");

        assertThat(READER.read(article("A", PLAIN, "en", PageKind.OPINION), SILENT)
                        .marks())
                .isNull();
        assertThat(READER.read(article("A", "Сначала порт.", "ru"), SILENT).marks())
                .isNull();
        assertThat(READER.read(report, reading(List.of(), List.of(origin), 0.0)).marks())
                .isNull();
        assertThat(READER.read(report, reading(List.of(), List.of(origin), .4)).marks())
                .isNotNull();
        assertThat(READER.read(report, reading(List.of(), List.of(agency), 0.0)).marks())
                .isNotNull();
    }

    private static ArticleMarks marks(Article article, ClaimReading reading) {
        return Objects.requireNonNull(READER.read(article, reading).marks());
    }

    private static ArticleMarks.@Nullable Headline headline(Article article, ClaimReading reading) {
        return marks(article, reading).headline();
    }

    private static ClaimReading reading(List<Claim> claims, List<ProvenanceLink> links, @Nullable Double own) {
        return new ClaimReading(claims, claims, links, profile(own), HeadlineReading.NONE);
    }

    private static SourcingProfile profile(@Nullable Double own) {
        return new SourcingProfile(0, 0, 0, 0, 0, 0, 0, 0, List.of(), 0, null, false, 0, own);
    }

    private static Article article(String title, String body, String language) {
        return article(title, body, language, PageKind.NEWS);
    }

    private static Article article(String title, String body, String language, PageKind kind) {
        OffsetDateTime day = OffsetDateTime.parse("2026-05-03T00:00:00Z");
        Metadata metadata =
                new Metadata(title.isEmpty() ? null : title, List.of("Ada Lind"), day, null, "Site", null, language);
        int start = title.isEmpty() ? 0 : title.length() + 2;
        List<Block> blocks = new ArrayList<>();
        if (!title.isEmpty()) {
            blocks.add(new Block(Block.Role.TITLE, new Span(0, title.length())));
        }
        blocks.add(new Block(Block.Role.PARAGRAPH, new Span(start, start + body.length())));
        return new Article(
                URI.create("https://site.example/a"),
                metadata,
                kind,
                title.isEmpty() ? body : title + "\n\n" + body,
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
