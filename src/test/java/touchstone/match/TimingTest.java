package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

class TimingTest {

    private static final String TIMELESS = "Drinking salt water cures kidney stones within a week.";
    private static final LocalDate DAY = LocalDate.parse("2024-06-01");

    @Test
    void anOldFactCheckOfATimelessClaimIsOnlyNoted() {
        assertThat(cautions(TIMELESS, TIMELESS, "2016-05-03", "False"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.doubt()).isFalse();
                    assertThat(c.sentence()).contains("2016-05-03, 8 years before 2024-06-01");
                });
    }

    @Test
    void anOldFactCheckOfSomethingOfItsMomentIsInDoubt() {
        String claim = "Unemployment in Kestria is now at a record high of 9 percent.";
        assertThat(cautions(claim, claim, "2016-05-03", "True")).singleElement().satisfies(c -> {
            assertThat(c.doubt()).isTrue();
            assertThat(c.sentence()).contains("only holds for its time");
        });
    }

    @Test
    void lastYearIsAnotherYearInAnotherYear() {
        String claim = "The city of Ansel built only twelve homes last year.";
        assertThat(cautions(claim, claim, "2019-02-01", "True"))
                .anyMatch(c -> c.doubt() && c.sentence().contains("another year: 2023 here, 2018 in the fact-check"));
        assertThat(cautions(claim, "The city of Ansel built only twelve homes in 2023.", "2024-02-01", "True"))
                .isEmpty();
    }

    @Test
    void whatHeldAtItsTimeIsInDoubt() {
        assertThat(cautions(TIMELESS, TIMELESS, "2024-05-03", "True at the time"))
                .singleElement()
                .satisfies(c -> assertThat(c.doubt()).isTrue());
    }

    @Test
    void correctionsAndLaterFactChecksAreTold() {
        FactCheck later = fact(TIMELESS, "2024-07-01", "False")
                .withCorrections(
                        List.of(new FactCheck.Correction(LocalDate.parse("2024-08-01"), "Mixture", Verdict.MIXED)));
        assertThat(Timing.of(statement(TIMELESS), statement(TIMELESS), later, DAY))
                .noneMatch(Caution::doubt)
                .extracting(Caution::sentence)
                .anyMatch(s -> s.contains("after this text (2024-06-01)"))
                .anyMatch(s -> s.contains("noticed on 2024-08-01: before, it said “Mixture”"));
    }

    @Test
    void withoutADayNothingIsSaidOfAge() {
        assertThat(Timing.of(statement(TIMELESS), statement(TIMELESS), fact(TIMELESS, "2010-01-01", "False"), null))
                .isEmpty();
    }

    private static List<Caution> cautions(String claim, String checked, String reviewed, String rating) {
        return Timing.of(statement(claim), statement(checked), fact(checked, reviewed, rating), DAY);
    }

    private static Statement statement(String text) {
        return new Statement(text, ShippedMatcher.WORDS);
    }

    private static FactCheck fact(String claim, String reviewed, String rating) {
        return new FactCheck(
                "id",
                claim,
                false,
                null,
                null,
                null,
                "Publisher",
                "facts.example",
                PublisherTier.VERIFIED,
                null,
                LocalDate.parse(reviewed),
                rating,
                Verdict.TRUE,
                "en");
    }
}
