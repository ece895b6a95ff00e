package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;

class ArticleSentencesTest {

    private static final String BODY = "The harbour of Vell was closed for nine days.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LONDON (AP) — ",
                "London (Reuters) - ",
                "(dpa) - ",
                "Berlin (dpa/bb) - ",
                "MADRID, 5 Mar. (EUROPA PRESS) – ",
                "Paris, 3 mars 2026 (AFP) - ",
                "VELL, May 4, 2026 /PRNewswire/ -- ",
                "/PRNewswire/ -- ",
                "NEW YORK--(BUSINESS WIRE)--",
                "PORT-AU-PRINCE, Haiti (AP) -- "
            })
    void aDatelineIsNoPartOfTheFirstSentence(String dateline) {
        assertThat(sentences(dateline + BODY + " Ferries went to Lower Ash."))
                .containsExactly(BODY, "Ferries went to Lower Ash.");
    }

    @Test
    void aNameWithAPartyBehindItIsNoDateline() {
        assertThat(sentences(BODY + "\n\nAnna Berg (SPD) – a former judge – owns eleven houses."))
                .containsExactly(BODY, "Anna Berg (SPD) – a former judge – owns eleven houses.");
    }

    @Test
    void aBracketInsideAParagraphIsNoDateline() {
        assertThat(sentences(BODY + " LOWER ASH (AP) — the rest is lost."))
                .containsExactly(BODY, "LOWER ASH (AP) — the rest is lost.");
    }

    private static List<String> sentences(String text) {
        Article article = Stories.of("Ferries at rest\n\n" + text);
        return ArticleSentences.of(article).stream()
                .map(span -> span.of(article.text()))
                .toList();
    }
}
