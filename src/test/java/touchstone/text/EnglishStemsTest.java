package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishStemsTest {

    @ParameterizedTest
    @CsvSource({
        "ban, banned, banning, bans",
        "fire, fired, firing, fires",
        "carry, carried, carrying, carries",
        "vote, voted, voting, votes",
        "reach, reached, reaching, reaches",
        "pass, passed, passing, passes"
    })
    void formsOfAWordAreOne(String word, String past, String going, String third) {
        String stem = EnglishStems.of(word);
        assertThat(EnglishStems.of(past)).isEqualTo(stem);
        assertThat(EnglishStems.of(going)).isEqualTo(stem);
        assertThat(EnglishStems.of(third)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"need, need", "bus, bus", "king, king", "crisis, crisis", "bed, bed", "us, us", "a, a"})
    void whatOnlyLooksLikeAnEndingStays(String word, String stem) {
        assertThat(EnglishStems.of(word)).isEqualTo(stem);
    }
}
