package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;

class ForeignReaderTest {

    @TestFactory
    Stream<DynamicTest> ourOwnSentencesStandOnTheRightWord() {
        return Stories.lines("attributions-foreign.tsv")
                .map(cells -> DynamicTest.dynamicTest(cells[1], () -> {
                    Attribution a = last(cells[0], cells[1]);
                    assertThat(List.of(
                                    a.kind().name(),
                                    Objects.toString(a.name(), ""),
                                    Objects.toString(a.via(), ""),
                                    String.valueOf(a.hand())))
                            .containsExactly(cells[2], cells[3], cells[4], cells[5]);
                }));
    }

    @Test
    void aQuotationOfSeveralSentencesKeepsItsSpeaker() {
        assertThat(last("de", "„Der Damm wird halten“, sagte Ana Ruiz. „Niemand muss gehen.“")
                        .name())
                .isEqualTo("Ana Ruiz");
    }

    @Test
    void ofALanguageWithoutATableNobodyIsCited() {
        assertThat(last("sv", "Dammen håller, sade Ana Ruiz till reportrar.").kind())
                .isEqualTo(Kind.NONE);
    }

    @Test
    void theRoleBesideANameIsKept() {
        assertThat(last("fr", "Jean Morel, maire d'Averby, a dit que le pont était sûr.")
                        .role())
                .isEqualTo("maire d'Averby");
    }

    private static Attribution last(String language, String sentence) {
        Article article = Stories.in(language, "Titel\n\n" + sentence);
        return Stories.ATTRIBUTOR
                .attribute(article, ArticleSentences.of(article))
                .getLast();
    }
}
