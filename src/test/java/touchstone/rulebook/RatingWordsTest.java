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
                    mostly-true | mostly-true
                    Half-True | mixed
                    Barely True | mostly-false
                    not true | false
                    Not entirely true | mixed
                    Not entirely false | mixed
                    This is not false | unrated
                    Partially true. | mixed
                    Rating: False | false
                    False. The photo was taken in another country years ago | false
                    True, but the number is old | mixed
                    True, but | mostly-true
                    True but misleading | misleading
                    true or false? we will never know | unrated
                    Misleading and false | false
                    Old and misleading claim | misleading
                    False: there is no evidence | false
                    flase | false
                    incorect | false
                    unture | unrated
                    Partlyfalse | mixed
                    MissingContext | missing-context
                    Incorrect Attribution | false
                    not confirmed | unproven
                    Verdadeiro, mas | mostly-true
                    plutôt faux | mostly-false
                    pas tout à fait vrai | mixed
                    Nicht belegt | unproven
                    deels onwaar | mixed
                    doğru değil | false
                    YANLIŞTIR | false
                    c'eri quasi | mostly-true
                    Falsz | false
                    नहीं | unrated
                    यह दावा सही नहीं है | false
                    사실이 아닙니다 | false
                    不属实 | false
                    ไม่เป็นความจริง | false
                    گمراه‌کننده | misleading
                    banana | unrated
                    '' | unrated
                    10% true | unrated
                    '4/5' | unrated
                    Truth: it was filmed last year | unrated
                    nothing here says that the claim is true at all | unrated
                    Title: a lake turned green Fact Check By: A. Reader Result: False | false
                    1 on a scale from 1 (worst) to 5 (best) | false
                    5 on a scale from 1 (worst) to 5 (best) | true
                    3 on a scale from 1 (worst) to 5 (best) | unrated
                    1 on a scale from 5 (worst) to 1 (best) | unrated
                    9 on a scale from 1 (worst) to 5 (best) | unrated
                    -1 on a scale from -1 (worst) to -1 (best) | unrated
                    """)
    void ratingsAreReadIntoTheCommonVocabulary(String rating, String verdict) {
        assertThat(WORDS.verdict(rating).label()).as(rating).isEqualTo(verdict);
    }

    @Test
    void aLongTextIsReadQuicklyAndTellsNothing() {
        String hostile = "not ".repeat(100_000) + "false";
        assertThat(WORDS.verdict(hostile).label()).isEqualTo("unrated");
    }

    @Test
    void theTablesAreReadOnlyWhenTheyAreNeeded(@TempDir Path dir) {
        RatingWords words = RatingWords.open(dir.resolve("nowhere"));
        assertThatThrownBy(() -> words.verdict("false")).hasMessageContaining("nowhere");
    }

    @Test
    void aTableWithErrorsNamesEachWithItsLine(@TempDir Path dir) throws Exception {
        Files.writeString(
                dir.resolve("xx.tsv"), "kind\twords\ntrue\tyes\nflase\tno\nfalse\tyes\nexample ture\tyes\nnot\t\n");
        assertThatThrownBy(() -> RatingWords.read(dir))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("xx.tsv:3:1: there is no kind \"flase\"")
                .hasMessageContaining("xx.tsv:4:1: \"yes\" already means something else")
                .hasMessageContaining("xx.tsv:5:1: there is no verdict \"ture\"")
                .hasMessageContaining("xx.tsv:6:1: \"\" is no phrase");
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
