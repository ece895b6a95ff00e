package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.corpus.ClaimText;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

class SameAddressTest {

    private static final FactCheck GATES = new FactCheck(
            "gates",
            "The gates of Lindmark dam were opened on purpose to flood the villages below",
            false,
            null,
            null,
            null,
            "Clear Facts",
            "clearfacts.example",
            PublisherTier.VERIFIED,
            URI.create("https://clearfacts.example/gates"),
            null,
            "False",
            Verdict.FALSE,
            "en",
            null,
            null,
            List.of(),
            List.of(),
            List.of(URI.create("https://rumour.example/dam")));

    private final Matcher matcher = ShippedMatcher.load();

    @Test
    void aFactCheckOfThisVeryAddressIsAMatchWhateverTheWords() {
        assertThat(matcher.match("Look at this!", null, List.of(), List.of(GATES)))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.factCheck()).isEqualTo(GATES);
                    assertThat(match.why().getFirst()).contains("this very address");
                    assertThat(match.certainty()).isEqualTo(Certainty.POSSIBLE);
                });
    }

    @Test
    void itIsConfirmedWhereTheWordsSayTheSame() {
        String said = "They opened the gates of Lindmark dam on purpose to flood the villages below";
        assertThat(matcher.match(said, null, List.of(), List.of(GATES)))
                .singleElement()
                .extracting(Match::certainty)
                .isEqualTo(Certainty.CONFIRMED);
    }

    @Test
    void itBelongsToTheClaimThatSharesMostWithIt() {
        assertThat(matcher.nearest(List.of("It rained for ten days.", "The gates were opened on purpose."), GATES))
                .isEqualTo(1);
        assertThat(matcher.nearest(List.of("Nobody knows."), GATES)).isEqualTo(-1);
    }

    @Test
    void itBelongsToNoneThatOnlySharesAWordOrTwoWithIt() {
        assertThat(matcher.nearest(List.of("The villages hold a market on Sundays.", "He opened a shop."), GATES))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Look: https://rumour.example/dam?utm_source=x, it is true!', https://rumour.example/dam?utm_source=x",
        "(www.rumour.example/dam), https://www.rumour.example/dam",
        "See https://rumour.example/dam., https://rumour.example/dam",
    })
    void theAddressesThatATextNamesAreReadWithoutTheMarksBehindThem(String text, String address) {
        assertThat(ClaimText.addresses(text)).containsExactly(address);
    }
}
