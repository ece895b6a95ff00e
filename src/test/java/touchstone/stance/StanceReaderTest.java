package touchstone.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.FactCheck;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.model.Stance;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.StanceCues;

class StanceReaderTest {

    private static final String GARLIC = "Eating raw garlic cures influenza within a day.";

    private final StanceReader reader = new StanceReader(StanceCues.read(Path.of("rules/stance/cues.tsv")));

    StanceReaderTest() throws IOException {}

    @Test
    void aPlainStatementAsserts() {
        assertThat(leaning("Forget the pharmacy", "Eating raw garlic cures influenza within a day.", ""))
                .isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void aNegatedStatementDenies() {
        assertThat(leaning("What helps against flu", "Eating raw garlic does not cure influenza.", ""))
                .isEqualTo(Leaning.DENIES);
        assertThat(leaning("What helps against flu", "Raw garlic has never cured anybody's influenza.", ""))
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void notOnlyIsNoNegation() {
        assertThat(leaning("Kitchen medicine", "Raw garlic not only cures influenza, it lifts the mood.", ""))
                .isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void aHeadlineThatSaysNoDenies() {
        assertThat(leaning("No, garlic does not cure influenza", "Eating raw garlic cures influenza within a day.", ""))
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void aClaimQuotedToBeRefutedIsDenied() {
        assertThat(leaning(
                        "Doctors weigh in",
                        "Eating raw garlic cures influenza within a day, a chain letter tells its readers.",
                        "That is false."))
                .isEqualTo(Leaning.DENIES);
        assertThat(leaning(
                        "Doctors weigh in",
                        "“Eating raw garlic cures influenza within a day.”",
                        "There is no evidence that garlic does anything of the kind."))
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void hearsayThatIsMetWithFactsIsDenied() {
        String facts =
                "A clinic gave it to half of two hundred patients. Those were ill for six days, like the others.";
        assertThat(leaning("Garlic", "A poster says that eating raw garlic cures influenza within a day.", facts))
                .isEqualTo(Leaning.DENIES);
        assertThat(leaning("Garlic", "Doctor Amsel says that eating raw garlic cures influenza within a day.", facts))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void whatIsNotSettledOrConfirmedIsNotDeniedByFacts() {
        String hearsay = "A poster says that eating raw garlic cures influenza within a day.";
        assertThat(leaning("Garlic", hearsay, "The garlic is being tested. An inquiry goes on."))
                .isEqualTo(Leaning.REPORTS);
        assertThat(leaning("Garlic", hearsay, "A trial with garlic confirmed it."))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void aSpeakerWhoGoesOnDoesNotRefuteHimself() {
        assertThat(leaning(
                        "Garlic", "“Eating raw garlic cures influenza within a day.", "“It is not a joke,” she said."))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void whatElseIsCalledOldOrFalseDoesNotTakeAnAssertionBack() {
        assertThat(leaning("Garlic", GARLIC, "The field above was photographed in 1998 and dates from a fair."))
                .isEqualTo(Leaning.ASSERTS);
        assertThat(leaning("Garlic", GARLIC, "That a king invented the dish is, however, only a legend and made up."))
                .isNotEqualTo(Leaning.DENIES);
    }

    @Test
    void aDebunkFurtherDownCounts() {
        assertThat(leaning(
                        "A letter goes round",
                        "Eating raw garlic cures influenza within a day.",
                        "The letter reached us on Monday. It has many readers. Some have written to us. We asked a clinic."
                                + " Its head physician laughed. The garlic cure for influenza is a myth, she said."))
                .isNotEqualTo(Leaning.ASSERTS);
    }

    @Test
    void aQuestionAssertsNothing() {
        assertThat(leaning("Kitchen medicine", "Does eating raw garlic cure influenza within a day?", ""))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void anAllegationIsReported() {
        assertThat(leaning("Kitchen medicine", "Eating raw garlic allegedly cures influenza within a day.", ""))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void somebodysWordIsReported() {
        Stance stance = read(
                article(
                        "Fair opens",
                        PageKind.NEWS,
                        "Eating raw garlic cures influenza within a day, the grower said.",
                        ""),
                new Attribution(Attribution.Kind.PERSON, "Jan Moor", "grower", null, 1, false));
        assertThat(stance.leaning()).isEqualTo(Leaning.REPORTS);
        assertThat(stance.why()).containsExactly("It is given as the word of Jan Moor.");
    }

    @Test
    void aHeadlineCanVouchForSomebodysWord() {
        Stance stance = read(
                article(
                        "Raw garlic cures influenza in a day",
                        PageKind.NEWS,
                        "Eating raw garlic cures influenza within a day, the grower said.",
                        ""),
                new Attribution(Attribution.Kind.PERSON, "Jan Moor", "grower", null, 1, false));
        assertThat(stance.leaning()).isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void satireAssertsNothing() {
        assertThat(leaning("Area man", PageKind.SATIRE, GARLIC, "")).isEqualTo(Leaning.REPORTS);
    }

    @Test
    void aFactCheckAssertsNothing() {
        assertThat(leaning("Garlic and flu", PageKind.FACT_CHECK, GARLIC, "We asked three clinics."))
                .isEqualTo(Leaning.REPORTS);
    }

    @Test
    void whatThePagesOwnReviewFindsWrongIsDenied() {
        Article article = article("Garlic and flu", PageKind.OTHER, GARLIC, "We asked three clinics.");
        Article reviewed = new Article(
                null,
                article.metadata(),
                article.kind(),
                article.text(),
                article.blocks(),
                List.of(),
                List.of(),
                List.of(factCheck(GARLIC)),
                List.of(),
                List.of());
        assertThat(read(reviewed, Attribution.NONE).leaning()).isEqualTo(Leaning.DENIES);
    }

    @Test
    void aCorrectionAtTheEndTakesTheClaimBack() {
        assertThat(leaning(
                        "Kitchen medicine",
                        GARLIC,
                        "Growers are glad. Prices are up. Correction: an earlier version of this text said that garlic"
                                + " cures influenza. Studies have not shown that."))
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void aQuotationIsReported() {
        assertThat(leaning("Kitchen medicine", "“Eating raw garlic cures influenza within a day.”", ""))
                .isEqualTo(Leaning.REPORTS);
        assertThat(leaning("Kitchen medicine", "Eating “raw” garlic cures influenza within a day.", ""))
                .isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void rantingAgainstDoubtersDoesNotTakeTheAssertionBack() {
        assertThat(leaning(
                        "SHOCKING cure THEY hide from you",
                        "Eating raw garlic cures influenza within a day, and not one doctor has told you.",
                        "Read that again. The big clinics have never wanted you to know. They will call it a conspiracy"
                                + " theory, as they always do. Insiders reveal that the files were locked away. Nobody asked"
                                + " your opinion. Share this before it is gone!"))
                .isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void aVerdictAtTheEndDenies() {
        assertThat(leaning(
                        "A letter goes round",
                        GARLIC,
                        "The letter reached us on Monday. It has many readers. Some have written to us. We asked a"
                                + " clinic. Its head physician laughed. We rate this letter mostly false."))
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void scoldingOthersIsNoVerdict() {
        assertThat(
                        leaning(
                                "What they hide",
                                GARLIC,
                                "Share this today. Your grandmother knew it. Hospitals hate it. The fact-checkers are wrong again."))
                .isNotEqualTo(Leaning.DENIES);
    }

    @Test
    void readsAWholeTextWithoutAClaimInMind() {
        StanceReading spread = reader.read(
                "Garlic cures flu",
                "Raw garlic cures influenza within a day. Eat three cloves in the morning. It worked for our village.",
                GARLIC);
        StanceReading debunk = reader.read(
                "No, garlic does not cure influenza",
                "A letter says that raw garlic cures influenza within a day. That is false. There is no evidence for it."
                        + " We rate it false.",
                GARLIC);
        assertThat(spread.leaning()).isEqualTo(Leaning.ASSERTS);
        assertThat(debunk.leaning()).isEqualTo(Leaning.DENIES);
        assertThat(debunk.why()).singleElement().asString().startsWith("Against the claim it says");
        assertThat(spread.denies()).isLessThan(debunk.denies());
    }

    @Test
    void survivesEmptyAndHugeTexts() {
        assertThat(reader.read("", "", "?").why()).isEmpty();
        assertThat(reader.read("", "not ".repeat(200_000), "not").leaning()).isNotNull();
        assertThat(reader.read("x", "a.\n".repeat(200_000), GARLIC).leaning()).isNotNull();
        for (String hostile :
                List.of("fake ", "'a ", "lie: ", "that garlic ", "\"garlic ", "garlic influenza a1 b2 ")) {
            assertThat(reader.read("x", hostile.repeat(50_000), GARLIC).leaning())
                    .as(hostile)
                    .isNotNull();
        }
    }

    @Test
    void sayingThatANegatedClaimIsSoAsserts() {
        String checked = "Vaccinated children never catch measles.";
        Article article = article("Measles", PageKind.NEWS, "Vaccinated children never catch measles.", "");
        assertThat(reader.read(article, claim(article, checked, Attribution.NONE), factCheck(checked))
                        .leaning())
                .isEqualTo(Leaning.ASSERTS);
        Article opposite = article("Measles", PageKind.NEWS, "Vaccinated children catch measles now and then.", "");
        assertThat(reader.read(
                                opposite,
                                claim(opposite, "Vaccinated children catch measles now and then.", Attribution.NONE),
                                factCheck(checked))
                        .leaning())
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void repeatingThatSomethingIsFakeDoesNotDenyThatItIsFake() {
        String checked = "The photograph of the moon landing is fake.";
        Article article = article("Moon", PageKind.NEWS, checked, "Look at the shadows.");
        assertThat(reader.read(article, claim(article, checked, Attribution.NONE), factCheck(checked))
                        .leaning())
                .isEqualTo(Leaning.ASSERTS);
    }

    @Test
    void inAnotherLanguageNothingIsSaidOfTheStance() {
        Article german = article("Knoblauch", PageKind.NEWS, GARLIC, "").withLanguage("de", null);
        Stance stance = read(german, Attribution.NONE);
        assertThat(stance.leaning()).isEqualTo(Leaning.UNKNOWN);
        assertThat(stance.why()).singleElement().asString().contains("English only");
        Article satire = article("Knoblauch", PageKind.SATIRE, GARLIC, "").withLanguage("de", null);
        assertThat(read(satire, Attribution.NONE).leaning()).isEqualTo(Leaning.REPORTS);
    }

    @Test
    void sitesOfFactCheckersAndOfSatireAssertNothing() {
        StanceReader knowing = reader.withKinds(Rulebook.open(Path.of("rules")).kinds());
        assertThat(at("https://www.snopes.com/fact-check/garlic", knowing)).isEqualTo(Leaning.REPORTS);
        assertThat(at("https://theonion.com/garlic", knowing)).isEqualTo(Leaning.REPORTS);
        assertThat(at("https://herald.example/garlic", knowing)).isEqualTo(Leaning.ASSERTS);
        assertThat(at("https://news.checker.example/garlic", reader)).isEqualTo(Leaning.REPORTS);
    }

    @Test
    void theContraryWordDenies() {
        String checked = "The singer Milo Grant is dead.";
        Article article = article("Milo Grant", PageKind.NEWS, "The singer Milo Grant is alive.", "");
        assertThat(reader.read(
                                article,
                                claim(article, "The singer Milo Grant is alive.", Attribution.NONE),
                                factCheck(checked))
                        .leaning())
                .isEqualTo(Leaning.DENIES);
    }

    @Test
    void textsAgreeWithHeadlinesOrDisagreeByHowTheseArePut() {
        String hoax =
                "The mill fire was a hoax. No mill burned down in Lenz, the police chief found. Pictures of it are fake.";
        assertThat(reader.compare(hoax, "Mill fire in Lenz was a hoax").leaning())
                .isEqualTo(Leaning.ASSERTS);
        assertThat(reader.compare(hoax, "Mill burns down in Lenz").leaning()).isEqualTo(Leaning.DENIES);
        assertThat(reader.compare(hoax, "Mill in Lenz reportedly burns down").leaning())
                .isEqualTo(Leaning.REPORTS);
    }

    private static Leaning at(String address, StanceReader reader) {
        Article bare = article("Kitchen medicine", PageKind.NEWS, GARLIC, "");
        Article article = new Article(
                URI.create(address),
                bare.metadata(),
                bare.kind(),
                bare.text(),
                bare.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return reader.read(article, claim(article, GARLIC, Attribution.NONE), factCheck(GARLIC))
                .leaning();
    }

    private Leaning leaning(String headline, String sentence, String rest) {
        return leaning(headline, PageKind.NEWS, sentence, rest);
    }

    private Leaning leaning(String headline, PageKind kind, String sentence, String rest) {
        return read(article(headline, kind, sentence, rest), Attribution.NONE).leaning();
    }

    /** The stance towards the garlic claim, which stands in the first sentence of the body. */
    private Stance read(Article article, Attribution attribution) {
        String sentence = article.blocks().get(1).span().of(article.text());
        return reader.read(article, claim(article, sentence, attribution), factCheck(GARLIC));
    }

    private static Claim claim(Article article, String sentence, Attribution attribution) {
        int start = article.text().indexOf(sentence);
        return new Claim(
                sentence, new Span(start, start + sentence.length()), .9, ClaimKind.EVENT, sentence, attribution);
    }

    private static Article article(@Nullable String headline, PageKind kind, String sentence, String rest) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        add(blocks, text, Block.Role.TITLE, headline == null ? "" : headline);
        add(blocks, text, Block.Role.PARAGRAPH, sentence);
        add(blocks, text, Block.Role.PARAGRAPH, rest);
        Metadata metadata = new Metadata(headline, List.of(), null, null, null, null, "en");
        return new Article(
                null, metadata, kind, text.toString(), blocks, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static void add(List<Block> blocks, StringBuilder text, Block.Role role, String words) {
        text.append(text.isEmpty() ? "" : "\n\n");
        blocks.add(new Block(role, new Span(text.length(), text.length() + words.length())));
        text.append(words);
    }

    private static FactCheck factCheck(String claim) {
        return StanceTexts.factCheck(claim);
    }
}
