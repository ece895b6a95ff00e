package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Span;

class AttributorTest {

    @TestFactory
    Stream<DynamicTest> ourOwnSentencesStandOnTheRightWord() {
        return Stories.lines("attributions.tsv")
                .map(cells -> DynamicTest.dynamicTest(cells[0], () -> {
                    Attribution a = last("A Heading for Our Test\n\n" + cells[0].replace(" ¶ ", "\n\n"));
                    assertThat(List.of(
                                    a.kind().name(),
                                    Objects.toString(a.name(), ""),
                                    Objects.toString(a.role(), ""),
                                    Objects.toString(a.via(), ""),
                                    String.valueOf(a.hand())))
                            .containsExactly(cells[1], cells[2], cells[3], cells[4], cells[5]);
                    if (cells.length > 6) {
                        assertThat(List.of(Objects.toString(a.citing(), ""), Objects.toString(a.reason(), "")))
                                .containsExactly(cells[6], cells[7]);
                    }
                }));
    }

    @Test
    void spansPointAtTheWordsOfSourceAndCue() {
        String text = "Title\n\n“The ward is shut,” Carla Mendez, a nurse, told CNN.";
        Attribution attribution = last(text);
        assertThat(Objects.requireNonNull(attribution.source()).of(text)).isEqualTo("Carla Mendez, a nurse");
        assertThat(Objects.requireNonNull(attribution.cue()).of(text)).isEqualTo("told");
    }

    @Test
    void whatWasToldToThePagesOwnOutletIsFirstHand() {
        Article article = Stories.of(
                "Title\n\n“The ward is shut,” Carla Mendez told CNN.", "https://edition.cnn.com/2016/a", List.of());
        Attribution attribution = Stories.ATTRIBUTOR
                .attribute(article, ArticleSentences.of(article))
                .getFirst();
        assertThat(attribution.via()).isNull();
        assertThat(attribution.hand()).isEqualTo(1);
    }

    @Test
    void aQuotationOverSeveralParagraphsKeepsItsSpeaker() {
        String text = "Title\n\n“The water came at night,” Ana Ruiz said. “We ran.\n\n“Then the bridge fell.\n\n“Nobody"
                + " warned us.”";
        Attribution attribution = last(text);
        assertThat(attribution.name()).isEqualTo("Ana Ruiz");
        assertThat(attribution.quoted()).isTrue();
    }

    @Test
    void aSentenceBehindAQuotationDoesNotInheritItsSpeaker() {
        assertThat(last("Title\n\n“The water came at night,” Ana Ruiz said. The town has 4,000 inhabitants.")
                        .kind())
                .isEqualTo(Kind.NONE);
    }

    @Test
    void inATalkTheSpeakerIsTheSourceUnlessSomebodyElseIsCited() {
        String talk = """
                The Mayors' Debate

                SENATOR HALE: Good evening. The dam cost four million.

                LUND: That is wrong. It cost two.

                SENATOR HALE: According to the state auditor's report, it cost four.

                LUND: I built it.
                """;
        Article article = Stories.of(talk.strip());
        List<Attribution> found = Stories.ATTRIBUTOR.attribute(article, ArticleSentences.of(article));
        assertThat(found.stream().map(a -> a.kind() + " " + a.name() + " " + a.role()))
                .containsSubsequence(
                        "PERSON HALE SENATOR",
                        "PERSON LUND null",
                        "DOCUMENT state auditor's report null",
                        "PERSON LUND null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said ",
                "\"said\" X, ",
                "a",
                "“",
                "told CNN, the ",
                "saying ",
                "of the ",
                "😀",
                "X said Y said, "
            })
    void junkEndsSoonAndQuietly(String unit) {
        String text = "Title\n\n" + unit.repeat(200_000 / unit.length());
        Article article = Stories.of(text);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Stories.ATTRIBUTOR.attribute(article, List.of(new Span(7, text.length()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“It rained,” John Smith, the mayor, told CNN.",
                "“It rained all day and all night.”",
                "The company told the network that Acme Systems knew, Smith said.",
                "Some words without any meaning"
            })
    void aHundredThousandLinesEndSoon(String line) {
        Article article =
                Stories.of("Title\n\n" + (line + "\n\n").repeat(100_000).strip());
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> Stories.ATTRIBUTOR.attribute(
                        article,
                        article.blocks().stream()
                                .map(touchstone.model.Block::span)
                                .toList()));
    }

    private static Attribution last(String text) {
        Article article = Stories.of(text);
        return Stories.ATTRIBUTOR
                .attribute(article, ArticleSentences.of(article))
                .getLast();
    }
}
