package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.model.PublisherTier;

class RatingWordsTest {

    private static final RatingWords WORDS = RatingWords.read(Path.of("rules/rating"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Pants on Fire! | false
                    TRUE | true
                    Mostly False | mostly-false
                    mostly-true | mostly-true
                    Half True | mixed
                    Half-True | mixed
                    Barely True | mostly-false
                    not true | false
                    Not entirely true | mixed
                    Not entirely false | mixed
                    This is not false | unrated
                    partly false | mixed
                    Partially true. | mixed
                    Rating: False | false
                    Totally false | false
                    False. The photo was taken in another country years ago | false
                    True, but the number is old | mixed
                    true or false? we will never know | unrated
                    Altered video | altered
                    Miscaptioned | miscaptioned
                    Labeled Satire | satire
                    no evidence | unproven
                    Misleading and false | false
                    Old and misleading claim | misleading
                    flase | false
                    Missing context | missing-context
                    lacks context | missing-context
                    Correct Attribution | true
                    Incorrect | false
                    untrue | false
                    unture | false
                    Four Pinocchios | false
                    Full Flop | not-a-truth-value
                    Promise kept | not-a-truth-value
                    Falso | false
                    no es cierto | false
                    Verdad a medias | mixed
                    Verdadeiro, mas | mixed
                    plutôt faux | mostly-false
                    Faux | false
                    pas tout à fait vrai | mixed
                    größtenteils richtig | mostly-true
                    Nicht belegt | unproven
                    Quasi vero | mostly-true
                    onwaar | false
                    deels onwaar | mixed
                    مضلل | misleading
                    banana | unrated
                    '' | unrated
                    nothing here says that the claim is true at all | unrated
                    1 on a scale from 1 (worst) to 5 (best) | false
                    5 on a scale from 1 (worst) to 5 (best) | true
                    3 on a scale from 1 (worst) to 5 (best) | unrated
                    1 on a scale from 5 (worst) to 1 (best) | unrated
                    9 on a scale from 1 (worst) to 5 (best) | unrated
                    """)
    void ratingsAreReadIntoTheCommonVocabulary(String rating, String verdict) {
        assertThat(WORDS.verdict(rating).label()).as(rating).isEqualTo(verdict);
    }

    @Test
    void aTableWithErrorsNamesEachWithItsLine(@TempDir Path dir) throws Exception {
        Files.writeString(dir.resolve("xx.tsv"), "kind\twords\ntrue\tyes\nflase\tno\nfalse\tyes\n");
        assertThatThrownBy(() -> RatingWords.read(dir))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("xx.tsv:3:1: there is no kind \"flase\"")
                .hasMessageContaining("xx.tsv:4:1: \"yes\" already means something else");
    }

    @Test
    void publishersAreKnownByTheirDomain() {
        Publishers publishers = Publishers.read(Path.of("rules/publishers.tsv"));
        assertThat(publishers.tier("politifact.com")).isEqualTo(PublisherTier.VERIFIED);
        assertThat(publishers.tier("altnews.in")).isEqualTo(PublisherTier.KNOWN);
        assertThat(publishers.tier("example.com")).isEqualTo(PublisherTier.SELF_DECLARED);
        assertThat(publishers.tier(null)).isEqualTo(PublisherTier.SELF_DECLARED);
        assertThat(publishers.name("fullfact.org")).isEqualTo("Full Fact");
    }
}
