package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.Article;
import touchstone.model.Claim;
import touchstone.model.Metadata;

class WordingsTest {

    private static final List<String> GOLD = List.of("wording.txt", "wording-heldout.txt", "wording-heldout2.txt");

    @TestFactory
    Stream<DynamicTest> hardly_a_change_is_wrong_and_most_are_made() {
        return GOLD.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    WordingGold.Score score = WordingGold.score(name);
                    assertThat(score.precision()).as("wrong: %s", score.wrong()).isGreaterThanOrEqualTo(.95);
                    assertThat(score.recall())
                            .as("missing: %s", score.missing())
                            .isGreaterThanOrEqualTo(.8);
                }));
    }

    @Test
    void manyTextsOfTheGoldMustStayAsTheyAre() {
        long all =
                GOLD.stream().flatMap(name -> WordingGold.read(name).stream()).count();
        long unchanged = GOLD.stream()
                .flatMap(name -> WordingGold.read(name).stream())
                .filter(gold -> gold.edits().isEmpty())
                .count();
        assertThat(all).isGreaterThanOrEqualTo(150);
        assertThat(unchanged).isGreaterThanOrEqualTo(60);
    }

    @Test
    void aClaimKeepsItsWordsBesideItsWording() {
        Article article = Stories.of(
                "Title\n\nDan Keane has led the office since 2011. Keane said that he had paid a fine of 4,000 crowns.");
        Claim claim = claims(article).getLast();
        assertThat(claim.text()).isEqualTo("Keane said that he had paid a fine of 4,000 crowns.");
        assertThat(claim.span().of(article.text())).isEqualTo(claim.text());
        assertThat(claim.wording()).isEqualTo("Dan Keane had paid a fine of 4,000 crowns.");
    }

    @Test
    void otherLanguagesAreLeftAsTheyAre() {
        Article plain = Stories.of("Titel\n\nDan Keane leitet das Amt. He was fined 4,000 crowns.");
        Metadata german = new Metadata(null, List.of(), null, null, null, null, "de");
        Article article = new Article(
                null,
                german,
                plain.sort(),
                plain.text(),
                plain.blocks(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(claims(article))
                .allSatisfy(claim -> assertThat(claim.wording()).isEqualTo(claim.text()));
    }

    @Test
    void heapsOfNamesPronounsAndMarksAreReadWithoutHarm() {
        List<String> words = List.of(
                "he",
                "She",
                "it",
                "They",
                "his",
                "the",
                "company",
                "minister",
                "Dan",
                "Keane",
                "Mr.",
                "said",
                "that",
                "“",
                "”",
                "\"",
                ",",
                ".",
                "on",
                "Monday",
                "last",
                "year",
                "and",
                "was",
                "1960",
                "according",
                "to",
                "of",
                "Ministry",
                "while",
                ";",
                "is",
                "not",
                "false",
                "'",
                "-",
                "May",
                "in",
                "\n\n",
                "İ",
                "😀");
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("Title he said\n\n");
            for (int k = 0; k < 60; k++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            Article article = Stories.of(text.toString());
            List<Claim> claims = claims(article);
            for (int k = 0; k < claims.size(); k++) {
                assertThat(claims.get(k).span().of(article.text()))
                        .isEqualTo(claims.get(k).text());
                assertThat(claims.get(k).wording()).isNotNull();
                if (k > 0) {
                    assertThat(claims.get(k).span().start())
                            .isGreaterThanOrEqualTo(claims.get(k - 1).span().end());
                }
            }
        }
    }

    private static List<Claim> claims(Article article) {
        return Stories.finder(.9).find(article).claims();
    }
}
