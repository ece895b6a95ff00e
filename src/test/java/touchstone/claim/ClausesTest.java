package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Article;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;

class ClausesTest {

    @Test
    void twoThingsSaidInOneSentenceAreTwoClaims() {
        assertThat(texts("Exports rose by 12 percent, while imports fell to 3 million."))
                .containsExactly("Exports rose by 12 percent", "imports fell to 3 million.");
        assertThat(texts("The port has 40 cranes; the airport has two runways."))
                .containsExactly("The port has 40 cranes", "the airport has two runways.");
    }

    @Test
    void aSharedSubjectIsSaidAgainInTheWording() {
        List<Claim> claims =
                claims("Ray Keane leads the party. He was born in 1960 and served 12 years in prison.", .9);
        assertThat(claims)
                .extracting(Claim::text)
                .containsExactly("Ray Keane leads the party.", "He was born in 1960", "served 12 years in prison.");
        assertThat(claims)
                .extracting(Claim::wording)
                .containsExactly(
                        "Ray Keane leads the party.",
                        "Ray Keane was born in 1960",
                        "Ray Keane served 12 years in prison.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If exports rise by 12 percent, and imports fall to 3 million, the bank gains.",
                "The law says that exports rose by 12 percent, while imports fell to 3 million.",
                "The firm sold 12 ships, 4 cranes, and 300 boxes.",
                "He was arrested in 1960 and charged with 12 thefts.",
                "\"Exports rose by 12 percent, while imports fell to 3 million,\" he said.",
                "Neither exports rose by 12 percent, nor imports fell to 3 million.",
                "Exports rose by 12 percent, and they fell to 3 million in 2012.",
                "The court ordered 12 men to pay, and to leave within 3 days.",
                "The first plant has 12 chimneys, while the other has 3."
            })
    void whatMayHangTogetherIsOneClaim(String sentence) {
        assertThat(texts(sentence)).containsExactly(sentence);
    }

    @Test
    void aSentenceStaysWholeIfAHalfIsNotWorthChecking() {
        Article article = Stories.of("Title\n\nExports rose by 12 percent, while imports fell to 3 million.");
        ClaimFinder finder = Stories.finder((from, spans) -> spans.stream()
                .mapToDouble(s -> s.of(from.text()).startsWith("imports") ? .2 : .9)
                .toArray());
        assertThat(finder.find(article).claims()).hasSize(1);
    }

    @Test
    void bothHalvesStandOnTheSameWord() {
        List<Claim> claims = claims(
                "Exports rose by 12 percent, while imports fell to 3 million, according to the Ministry of Trade.", .9);
        assertThat(claims)
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.attribution().kind()).isEqualTo(Kind.ORGANISATION));
    }

    @Test
    void aSentenceThatLeansOnTheOneBeforeIsOneClaimWithIt() {
        assertThat(texts("The moon is made of cheese. That is false."))
                .containsExactly("The moon is made of cheese. That is false.");
        assertThat(texts("Iceland left the treaty. So did Norway.")).hasSize(1);
        assertThat(texts("The moon is made of cheese. That is false teeth for you."))
                .hasSize(2);
    }

    private static List<String> texts(String paragraph) {
        return claims(paragraph, .9).stream().map(Claim::text).toList();
    }

    private static List<Claim> claims(String paragraph, double score) {
        return Stories.finder(score).find(Stories.of("Title\n\n" + paragraph)).claims();
    }
}
