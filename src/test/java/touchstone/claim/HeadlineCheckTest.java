package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Article;
import touchstone.model.HeadlineReading;
import touchstone.model.HeadlineReading.Agreement;
import touchstone.model.Span;

class HeadlineCheckTest {

    private static final List<String> GOLD =
            List.of("headlines.txt", "headlines-heldout.txt", "headlines-heldout2.txt");

    @TestFactory
    Stream<DynamicTest> who_is_said_to_say_more_does_so() {
        return GOLD.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    HeadlineGold.Score score = HeadlineGold.score(name);
                    assertThat(score.precision()).as("%s", score.wrong()).isGreaterThanOrEqualTo(.95);
                    assertThat(score.recall()).as("%s", score.wrong()).isGreaterThanOrEqualTo(.7);
                }));
    }

    @Test
    void theGoldIsLargeEnoughToTell() {
        assertThat(GOLD.stream()
                        .mapToLong(name -> HeadlineGold.read(name).size())
                        .sum())
                .isGreaterThanOrEqualTo(80);
    }

    @Test
    void whatIsFoundIsExplainedByASentenceOfTheText() {
        Article article = Stories.of(
                "Dam will break in spring\n\n"
                        + "Engineers warned that the dam may break in spring if the snow melts fast. The operator says it is safe.");
        HeadlineReading reading = read(article);
        assertThat(reading.agreement()).isEqualTo(Agreement.STRONGER);
        Span evidence = reading.evidence();
        assertThat(evidence == null ? "" : evidence.of(article.text())).contains("the dam may break");
        assertThat(reading.reason()).isEqualTo("The headline states as a fact what the text puts as “may”.");
    }

    @Test
    void aTextWithoutAHeadlineOrWithoutWordsHasNothingToCompare() {
        assertThat(read(Stories.of(""))).isEqualTo(HeadlineReading.NONE);
        assertThat(read(Stories.of("Dam will break in spring"))).isEqualTo(HeadlineReading.NONE);
    }

    private static HeadlineReading read(Article article) {
        return new HeadlineCheck(Stories.CUES, Stories.CLAIM_WORDS).read(article, ArticleSentences.of(article));
    }
}
