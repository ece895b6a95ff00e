package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.embed.Encoders;
import touchstone.model.Evidence;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

class MatcherTest {

    @TempDir
    static Path data;

    private static Encoders encoders;
    private static Corpus corpus;
    private static final Matcher MATCHER = ShippedMatcher.load();

    @BeforeAll
    static void open() throws Exception {
        encoders = new Encoders();
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        corpus = Corpora.openOrCreate(data, feed, encoders);
    }

    @AfterAll
    static void close() {
        corpus.close();
        encoders.close();
    }

    @Test
    void theClaimItselfIsConfirmedWithReasons() {
        List<Match> matches =
                match("Influenza vaccination of pregnant women increases the number of fetal deaths by 4,250 percent.");
        assertThat(matches).isNotEmpty();
        assertThat(matches.getFirst().certainty()).isEqualTo(Certainty.CONFIRMED);
        assertThat(matches.getFirst().why()).anyMatch(w -> w.contains("4,250"));
    }

    @Test
    void aParaphraseIsFound() {
        assertThat(
                        match(
                                "Fetal deaths rise by 4,250 percent when pregnant women get an influenza vaccination, doctors warn"))
                .isNotEmpty();
    }

    @Test
    void anotherNumberIsNeverConfirmed() {
        assertThat(match("Influenza vaccination of pregnant women increases the number of fetal deaths by 12 percent."))
                .noneMatch(m -> m.certainty() == Certainty.CONFIRMED)
                .allMatch(m -> m.probability() < Matcher.CONFIRMED);
    }

    @Test
    void aNegationIsNeverConfirmed() {
        assertThat(
                        match(
                                "Influenza vaccination of pregnant women does not increase the number of fetal deaths by 4,250 percent."))
                .noneMatch(m -> m.certainty() == Certainty.CONFIRMED);
    }

    @Test
    void aNegationOfSomethingElseDoesNotStandInTheWay() {
        assertThat(match(
                        "Influenza vaccination of pregnant women increases the number of fetal deaths by 4,250 percent,"
                                + " and not a single paper dares to print it."))
                .anyMatch(m -> m.certainty() == Certainty.CONFIRMED);
    }

    @Test
    void fewWordsAreNeverConfirmed() {
        assertThat(match("Influenza vaccination increases fetal deaths 4,250 percent"))
                .noneMatch(m -> m.certainty() == Certainty.CONFIRMED);
    }

    @Test
    void thePartOfACompoundClaimThatWasCheckedIsFound() {
        String claim = "The council of Wexmouth will repaint the old pier next spring with money from the lottery;"
                + " influenza vaccination of pregnant women increases the number of fetal deaths by 4,250 percent.";
        List<Match> matches = match(claim);
        assertThat(matches).isNotEmpty();
        assertThat(matches.getFirst().cautions())
                .anyMatch(c -> c.startsWith("Only a part of the sentence was checked"));
        assertThat(matches.getFirst().evidence().said())
                .extracting(s -> s.of(claim))
                .anyMatch(w -> w.contains("4,250"));
    }

    @Test
    void whatAnotherPartOfTheSentenceSaysDoesNotMakeThePartAnotherClaim() {
        assertThat(match(
                        "Influenza vaccination of pregnant women increases the number of fetal deaths by 4,250 percent,"
                                + " while the mayor plans to cut the fees for parking at the beach by 20 percent."))
                .isNotEmpty()
                .flatExtracting(Match::cautions)
                .noneMatch(c -> c.contains("opposite") || c.contains("numbers differ"));
    }

    @Test
    void theEvidenceIsMarkedOnBothSidesAndItsSharesAddUpToTheProbability() {
        String claim = "Influenza vaccination of pregnant women increases the number of fetal deaths by 4,250 percent.";
        Match match = match(claim).getFirst();
        Evidence evidence = match.evidence();
        assertThat(evidence.numbers()).containsExactly("4,250 percent");
        assertThat(evidence.said()).extracting(s -> s.of(claim)).contains("Influenza vaccination");
        assertThat(evidence.checked())
                .extracting(s -> s.of(match.factCheck().claim()))
                .contains("Influenza vaccination");
        assertThat(evidence.shares().getFirst().part()).isEqualTo("start");
        assertThat(1 / (1 + Math.exp(-evidence.logOdds()))).isCloseTo(match.probability(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council will meet again on Tuesday to discuss the budget for the new library.",
                "She told reporters that the negotiations had been difficult but fair to both sides.",
                "Heavy rain is expected in the north of the country over the weekend.",
                "According to documents obtained by a broadcaster, officials had known of the plan for months.",
                "Officials say that the group is planning further attacks on several capitals of the continent.",
                "The secret services had gathered messages which show who the terrorist group will attack next.",
                "",
                "?",
                "1234567890"
            })
    void anOrdinarySentenceMatchesNothing(String sentence) {
        assertThat(match(sentence)).isEmpty();
    }

    private static List<Match> match(String claim) {
        return MATCHER.match(claim, "en", null, corpus);
    }
}
