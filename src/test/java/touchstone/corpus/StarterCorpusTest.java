package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the shipped fact-checks to what their card says of them. */
class StarterCorpusTest {

    private static final Set<String> RATINGS =
            Set.of("True", "Mostly True", "Half True", "Mostly False", "False", "Pants on Fire");

    private static List<JsonNode> reviews;

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        reviews = new ArrayList<>();
        try (BufferedReader lines = open("/touchstone/corpus/starter.jsonl")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reviews.add(json.readTree(line));
            }
        }
    }

    @Test
    void holdsOneHundredToOneHundredAndFiftyFactChecks() {
        assertThat(reviews).hasSizeBetween(100, 150).allSatisfy(review -> {
            assertThat(text(review, "/@context")).isEqualTo("https://schema.org");
            assertThat(text(review, "/@type")).isEqualTo("ClaimReview");
            assertThat(text(review, "/author/name")).isEqualTo("PolitiFact");
            assertThat(text(review, "/inLanguage")).isEqualTo("en");
        });
    }

    @Test
    void repeatsNoIdentifierAddressOrClaim() {
        for (String field : List.of("/identifier", "/url", "/claimReviewed")) {
            assertThat(reviews).extracting(review -> text(review, field)).doesNotHaveDuplicates();
        }
    }

    @Test
    void marksEveryClaimAsOurSummaryAndCarriesNoHeadline() {
        assertThat(reviews).allSatisfy(review -> {
            assertThat(review.path("touchstone:ourSummary").booleanValue()).isTrue();
            assertThat(review.has("name")).isFalse();
            assertThat(review.has("reviewBody")).isFalse();
        });
    }

    @Test
    void statesEachClaimInOneSentenceOfTenToThirtyWords() {
        assertThat(reviews).allSatisfy(review -> {
            String claim = text(review, "/claimReviewed");
            assertThat(claim.split(" ")).hasSizeBetween(10, 30);
            assertThat(claim).matches("[A-Z0-9].*\\.").doesNotContain("  ", "\n");
        });
    }

    @Test
    void pointsToThePublisherOverHttps() {
        assertThat(reviews).allSatisfy(review -> {
            URI url = URI.create(text(review, "/url"));
            assertThat(url).hasScheme("https").hasHost("www.politifact.com");
        });
    }

    @Test
    void datesTheCheckOnOrAfterTheClaim() {
        assertThat(reviews).allSatisfy(review -> {
            LocalDate reviewed = LocalDate.parse(text(review, "/datePublished"));
            LocalDate claimed = LocalDate.parse(text(review, "/itemReviewed/datePublished"));
            assertThat(reviewed).isBetween(LocalDate.of(2010, 1, 1), LocalDate.of(2022, 12, 31));
            assertThat(claimed).isBeforeOrEqualTo(reviewed);
        });
    }

    @Test
    void namesAClaimantOfAKnownType() {
        assertThat(reviews).allSatisfy(review -> {
            assertThat(text(review, "/itemReviewed/@type")).isEqualTo("Claim");
            assertThat(text(review, "/itemReviewed/author/@type")).isIn("Person", "Organization");
            assertThat(text(review, "/itemReviewed/author/name")).isNotBlank();
        });
    }

    @Test
    void containsTrueClaimsAndHalfTrueOnesBesideFalseOnes() {
        List<String> ratings = reviews.stream()
                .map(review -> text(review, "/reviewRating/alternateName"))
                .toList();
        assertThat(ratings).isSubsetOf(RATINGS);
        assertThat(ratings).filteredOn("Half True"::equals).hasSizeGreaterThanOrEqualTo(15);
        assertThat(ratings).filteredOn(rating -> rating.endsWith("True")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(ratings).filteredOn("False"::equals).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void saysOnItsCardHowManyThereAre() throws IOException {
        try (BufferedReader card = open("/touchstone/corpus/starter.card.md")) {
            assertThat(card.lines()).anyMatch(line -> line.contains(reviews.size() + " fact-checks"));
        }
    }

    private static String text(JsonNode review, String pointer) {
        return review.at(pointer).asText();
    }

    private static BufferedReader open(String resource) {
        InputStream stream = Objects.requireNonNull(StarterCorpusTest.class.getResourceAsStream(resource), resource);
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
