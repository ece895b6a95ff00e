package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardsTest {

    private static final String FACT = "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 40.";

    private static List<String> objections(String claim, String fact) {
        return Guards.objections(new Statement(claim, ShippedMatcher.WORDS), new Statement(fact, ShippedMatcher.WORDS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2019 the Kestrian health agency KHA did not cut its count of flu deaths to 40.|negated",
                "The Kestrian health agency KHA cut its count of flu deaths in 2019, but did not cut it to 40.|negated",
                "In 2021 the Kestrian health agency KHA cut its count of flu deaths to 40.|year differs: 2021 here, 2019",
                "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 4,000.|numbers differ: 4,000 here, 40",
                "In 2019 the health agency of Norway cut its count of flu deaths to 40.|names differ",
                "In 2019 the Kestrian health agency KHA raised its count of flu deaths to 40.|opposite",
                "In 2019 the Kestrian health agency KHA will cut its count of flu deaths to 40.|will cut",
                "In 2019 the Kestrian health agency KHA cut its count of measles deaths to 40.|measles",
                "The agency cut its flu count.|eight words"
            })
    void whatMakesItAnotherClaimIsSaid(String claim, String reason) {
        assertThat(objections(claim, FACT)).anyMatch(o -> o.contains(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bus drove 100 kilometres per hour through the village of Ansel.|The bus drove 62 mph through the village of Ansel.",
                "The town of Ansel paid about 2.5m euros for its new hall.|The town of Ansel paid 2,483,000 euros for its new hall.",
                "Prices in the port of Ansel doubled between 2019 and 2022.|Prices in the port of Ansel increased by 100 percent between 2019 and 2022.",
                "Germany's army lost two of its new tanks in the storm.|The German army lost two of its new tanks in the storm.",
                "The bill was rejected by the county council of Ansel in June.|The county council of Ansel rejected the bill in June.",
                "More than 40 percent of the pupils in Ansel speak Greek.|In Ansel, 41.2 % of the pupils speak Greek."
            })
    void otherWordsAndUnitsForTheSameAreNoObjection(String claim, String fact) {
        assertThat(objections(claim, fact)).isEmpty();
        assertThat(objections(fact, claim)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The town of Ansel paid 41 euros a head for its new hall.|The town of Ansel paid 42 euros a head for its new hall.",
                "The bus drove 100 miles per hour through the village of Ansel.|The bus drove 100 kilometres per hour through the village of Ansel.",
                "Fewer than 300 people live in the old town of Ansel.|More than 300 people live in the old town of Ansel.",
                "Nurses in Ansel earn less than teachers in Ansel do.|Teachers in Ansel earn less than nurses in Ansel do.",
                "It is illegal to sell raw milk in the old town of Ansel.|It is legal to sell raw milk in the old town of Ansel.",
                "the mayor of ansel was born in germany in the last war|The mayor of Ansel was born in Austria in the last war."
            })
    void whatIsNearlyTheSameIsNotTheSame(String claim, String fact) {
        assertThat(objections(claim, fact)).isNotEmpty();
        assertThat(objections(fact, claim)).isNotEmpty();
    }

    @Test
    void aNegationInAClauseOfItsOwnSaysNothingAboutTheClaim() {
        assertThat(objections(
                        "In 2019 the Kestrian health agency KHA cut its count of flu deaths to 40, and nobody was told.",
                        FACT))
                .isEmpty();
    }

    @Test
    void aVerdictOnMoreThanTheTextSaysConfirmsNothing() {
        assertThat(
                        objections(
                                "The mayor of Ansel sold the old harbour to a bank.",
                                "The mayor of Ansel sold the old harbour to a bank, while his brother received two villas in Spain."))
                .anyMatch(o -> o.contains("about more than is said here"));
    }

    @Test
    @Timeout(10)
    void aClaimWithoutEndIsReadInGoodTime() {
        String claim = IntStream.range(0, 4000)
                .mapToObj(i -> "Word" + Integer.toString(i, 26).replaceAll("[0-9]", "x")
                        + (i % 7 == 0 ? " not 40 of" : " will"))
                .collect(Collectors.joining(" "));
        for (int i = 0; i < 20; i++) {
            assertThat(objections(claim, "He said: " + claim)).isNotNull();
        }
    }

    @Test
    void initialsStandForTheNameTheyBelongTo() {
        assertThat(objections(
                        "Some say the Kestrian Health Authority cut its count of flu deaths in 2019 to 40.",
                        "In 2019 the KHA cut its count of flu deaths to 40."))
                .isEmpty();
    }
}
