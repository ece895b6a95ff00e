package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Stance;
import touchstone.model.Verdict;

class AlikeTest {

    private static final String CLAIM =
            "The harbour bridge of Kestria was sold to a foreign bank for 40 million crowns.";

    @Test
    void whoIsVerifiedStandsFirstThenWhatIsSurerAndNewer() {
        List<Match> matches = gathered(
                match("known.example", PublisherTier.KNOWN, .89, "2024-01-01", Verdict.FALSE, CLAIM),
                match("old.example", PublisherTier.VERIFIED, .95, "2019-01-01", Verdict.FALSE, CLAIM),
                match("new.example", PublisherTier.VERIFIED, .95, "2023-01-01", Verdict.MOSTLY_FALSE, CLAIM));
        assertThat(matches).singleElement().satisfies(m -> {
            assertThat(m.factCheck().publisherDomain()).isEqualTo("new.example");
            assertThat(m.alike())
                    .extracting(FactCheck::publisherDomain)
                    .containsExactly("old.example", "known.example");
            assertThat(m.isDisputed()).isFalse();
            assertThat(m.cautions()).isEmpty();
        });
    }

    @Test
    void whereVerdictsContradictEachOtherItIsSaid() {
        assertThat(gathered(
                        match("one.example", PublisherTier.VERIFIED, .99, "2024-01-01", Verdict.FALSE, CLAIM),
                        match("two.example", PublisherTier.KNOWN, .95, "2024-02-01", Verdict.TRUE, CLAIM)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.isDisputed()).isTrue();
                    assertThat(m.cautions())
                            .singleElement()
                            .asString()
                            .startsWith("Fact-checkers contradict each other: one.example “false”")
                            .contains("two.example “true”");
                });
    }

    @Test
    void aSelfDeclaredPublisherMakesNoDispute() {
        assertThat(gathered(
                        match("one.example", PublisherTier.VERIFIED, .99, "2024-01-01", Verdict.FALSE, CLAIM),
                        match("two.example", PublisherTier.SELF_DECLARED, .89, "2024-02-01", Verdict.TRUE, CLAIM)))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.isDisputed()).isFalse();
                    assertThat(m.cautions()).isEmpty();
                    assertThat(m.alike()).hasSize(1);
                });
    }

    @Test
    void anotherNumberIsAnotherMatch() {
        String other = CLAIM.replace("40", "90");
        assertThat(gathered(
                        match("one.example", PublisherTier.VERIFIED, .99, "2024-01-01", Verdict.FALSE, CLAIM),
                        match("two.example", PublisherTier.VERIFIED, .95, "2024-02-01", Verdict.FALSE, other)))
                .hasSize(2);
    }

    private static List<Match> gathered(Match... matches) {
        Alike alike = new Alike();
        for (Match match : matches) {
            alike.add(match, new Statement(match.factCheck().claim(), ShippedMatcher.WORDS));
        }
        return alike.matches();
    }

    private static Match match(
            String domain, PublisherTier tier, double probability, String reviewed, Verdict verdict, String claim) {
        LocalDate day = LocalDate.parse(reviewed);
        FactCheck fact = new FactCheck(
                domain, claim, false, null, null, null, null, domain, tier, null, day, null, verdict, "en");
        Certainty certainty = probability >= Matcher.CONFIRMED ? Certainty.CONFIRMED : Certainty.POSSIBLE;
        return new Match(fact, probability, certainty, Stance.UNKNOWN, List.of());
    }
}
