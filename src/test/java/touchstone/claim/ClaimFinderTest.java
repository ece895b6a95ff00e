package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.model.Article;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;

class ClaimFinderTest {

    @Test
    void claimsAreSentencesOfTheTextWithTheirSource() {
        Article article = Stories.of(Stories.text("river-spill.txt"));
        ClaimReading reading = finder(.3).find(article);
        assertThat(reading.claims()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(reading.claims()).allSatisfy(claim -> {
            assertThat(claim.span().of(article.text())).isEqualTo(claim.text());
            assertThat(claim.attribution().kind()).isNotEqualTo(Kind.NONE);
        });
    }

    @Test
    void theTitleIsNoClaim() {
        Article article = Stories.of("The moon is made of cheese, NASA said.\n\nThe moon is far away.");
        assertThat(finder(.9).find(article).claims()).extracting(Claim::text).containsExactly("The moon is far away.");
    }

    @Test
    void whatIsHardlyAClaimIsNoneEvenIfAttributed() {
        assertThat(finder(.01)
                        .find(Stories.of("Title\n\n“Good morning,” Ana Ruiz said."))
                        .claims())
                .isEmpty();
    }

    @Test
    void agencyLinesAreNoClaims() {
        Article article = Stories.of("Title\n\nThis story was originally published by ProPublica.\n\nIt rained.");
        assertThat(finder(.9).find(article).claims()).extracting(Claim::text).containsExactly("It rained.");
    }

    @Test
    void anEmptyArticleHasNoClaims() {
        ClaimReading reading = finder(.9).find(Stories.of(""));
        assertThat(reading.claims()).isEmpty();
        assertThat(reading.profile().attributed()).isZero();
    }

    @Test
    void theProfileCountsAnOutletInBetweenAsOneSource() {
        ClaimReading reading = finder(.5)
                .find(Stories.of(
                        "Title\n\nAna Ruiz told CNN that it rained. Ben Ode told CNN that it snowed. It froze."));
        assertThat(reading.profile().claims()).isEqualTo(3);
        assertThat(reading.profile().independentSources()).isEqualTo(1);
        assertThat(reading.profile().secondHand()).isEqualTo(2 / 3.0);
        assertThat(reading.profile().named()).isEqualTo(2 / 3.0);
    }

    @Test
    void claimsOfATextWithoutEndAreLookedForInItsBeginning() {
        String paragraph = "It rained" + " and it rained".repeat(700) + ".\n\n";
        String text = "Title\n\n" + paragraph.repeat(ClaimFinder.LONGEST_TEXT / paragraph.length() + 2) + "It snowed.";
        List<Claim> claims = finder(.9).find(Stories.of(text)).claims();
        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.span().start()).isLessThan(ClaimFinder.LONGEST_TEXT))
                .extracting(Claim::text)
                .doesNotContain("It snowed.");
    }

    private static ClaimFinder finder(double score) {
        return Stories.finder(score);
    }

    @Test
    void scoresStayWithinBounds() {
        List<Claim> claims =
                finder(1).find(Stories.of("Title\n\nPolice said it rained.")).claims();
        assertThat(claims).extracting(Claim::checkworthiness).containsExactly(1.0);
    }
}
