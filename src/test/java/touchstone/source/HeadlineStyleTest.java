package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineStyleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You won’t believe what this tram does every morning",
                "19 things only people who ride the night tram will understand",
                "This is what happens when you never wash your raincoat",
                "We tried the harbour’s weirdest soup and here’s what we thought"
            })
    void noticesWordingThatIsMadeToBeClicked(String headline) {
        assertThat(HeadlineStyle.pull(headline)).isGreaterThan(.8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Council of Elmsford approves budget for 2027",
                "Three hurt as tram derails in Northport",
                "Harbour strike enters second week, union says",
                "Court overturns ruling on ferry contract"
            })
    void leavesOrdinaryNewsAlone(String headline) {
        assertThat(HeadlineStyle.pull(headline)).isLessThan(.3);
    }

    @Test
    void whatAHeadlinePassesOnIsNotItsOwnWording() {
        assertThat(HeadlineStyle.own("Mayor: “You won’t believe what I do” – aide"))
                .isEqualTo("Mayor:  \"\"  – aide");
        assertThat(HeadlineStyle.own("Mayor’s aide: 'You are wrong'"))
                .doesNotContain("wrong")
                .contains("Mayor’s");
        assertThat(HeadlineStyle.pull("Mayor to critics: “You won’t believe what you will see”"))
                .isLessThan(.5);
    }

    @Test
    void nothingIsSaidOfNoHeadline() {
        assertThat(HeadlineStyle.pull(" ")).isZero();
    }

    @Test
    void aHeadlineWithoutEndIsReadInNoTime() {
        String huge = "'a \"b ".repeat(200_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThat(HeadlineStyle.pull(huge)).isBetween(0.0, 1.0));
    }
}
