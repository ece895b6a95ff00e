package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

    private static final String FACT = "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 40.";

    private static String objection(String claim, String fact) {
        return String.valueOf(Guards.objection(Words.of(claim), Words.of(fact)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2019 the Kestrian health agency KHA did not cut its count of flu deaths to 40.|negated",
                "The Kestrian health agency KHA cut its count of flu deaths in 2019, but not to 40.|negated",
                "In 2021 the Kestrian health agency KHA cut its count of flu deaths to 40.|numbers",
                "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 4,000.|numbers",
                "In 2019 the health agency of Norway cut its count of flu deaths to 40.|names",
                "The agency cut its flu count.|eight words"
            })
    void anotherNumberNameOrNegationIsAnotherClaim(String claim, String reason) {
        assertThat(objection(claim, FACT)).contains(reason);
    }

    @Test
    void aNegationInAClauseOfItsOwnSaysNothingAboutTheClaim() {
        assertThat(objection(
                        "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 40, and nobody was told.",
                        FACT))
                .isEqualTo("null");
    }

    @Test
    void initialsStandForTheNameTheyBelongTo() {
        assertThat(objection(
                        "Some say the Kestrian Health Authority cut its count of flu deaths in 2019 to 40.",
                        "In 2019 the KHA cut its count of flu deaths to 40."))
                .isEqualTo("null");
    }
}
