package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.claim.Checkworthiness.Said;
import touchstone.model.Article;
import touchstone.model.Claim;

class TextFormTest {

    private static final String TALK = """
            Debate in Lindmark, 3 May

            MODERATOR: Good evening. What of the port?

            RUIZ: It lost 40 percent of its ships. I was there.

            And it will lose more.

            HALE (interrupting): That is not so.

            RUIZ: It is.

            HALE: No.""";

    @Test
    void aTextInWhichMostParagraphsSayWhoSpeaksIsATalk() {
        assertThat(TextForm.of(Stories.of(TALK))).isEqualTo(TextForm.TALK);
    }

    @Test
    void whoSpeaksGoesOnUntilSomebodyElseDoesAndIsNoPartOfTheSentence() {
        Article article = Stories.of(TALK);
        List<Said> said = Transcript.said(article, ArticleSentences.of(article));
        assertThat(said)
                .contains(
                        new Said("MODERATOR", "Good evening."),
                        new Said("RUIZ", "I was there."),
                        new Said("RUIZ", "And it will lose more."),
                        new Said("HALE", "That is not so."));
        assertThat(said).extracting(Said::text).noneMatch(text -> text.contains("RUIZ:"));
    }

    @Test
    void aClaimOfATalkIsWordedWithoutItsLabelAndKnowsWhatElseTheSpeakerSaid() {
        List<Claim> claims = Stories.finder(.9).find(Stories.of(TALK)).claims();
        assertThat(claims)
                .filteredOn(c -> c.text().startsWith("RUIZ: It lost"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.wording()).isEqualTo("It lost 40 percent of its ships.");
                    assertThat(c.said())
                            .isEqualTo(new touchstone.model.Said(
                                    c.wording(),
                                    "It lost 40 percent of its ships. I was there. And it will lose more.",
                                    "RUIZ"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Port\n\nNote: it rained.\n\nThe ships: forty.\n\nIt froze.\n\nUpdate: it thawed.",
                "Recipe\n\nFlour: 200 g.\n\nSugar: 100 g.\n\nEggs: two.\n\nSalt: some.",
            })
    void articlesAndListsAreNoTalks(String text) {
        assertThat(TextForm.of(Stories.of(text))).isEqualTo(TextForm.STATEMENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BREAKING: the port of Lindmark is closed! #storm #Lindmark",
                "RT @harbour: All ships are safe.",
                "@harbour Is it true that 40 ships sank?",
                "They hide the truth pic.twitter.com/abc",
            })
    void shortTextsWithTheMarksOfSocialMediaArePosts(String text) {
        assertThat(TextForm.of(Stories.of(text))).isEqualTo(TextForm.POST);
        assertThat(TextForm.of(List.of(text, text, "No mark."))).isEqualTo(TextForm.POST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The port is closed.", "Write to port@lindmark.example.", "The company is #1 in the state."})
    void othersAreStatements(String text) {
        assertThat(TextForm.of(Stories.of(text))).isEqualTo(TextForm.STATEMENTS);
    }

    @Test
    void aLongArticleThatQuotesAPostIsNone() {
        String text = "Port closed\n\n" + "It rained and it froze. ".repeat(60) + "@harbour wrote: #closed";
        assertThat(TextForm.of(Stories.of(text))).isEqualTo(TextForm.STATEMENTS);
    }

    @Test
    void noTextsHaveTheFormOfStatements() {
        assertThat(TextForm.of(List.of())).isEqualTo(TextForm.STATEMENTS);
    }
}
