package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

class ClaimReviewsTest {

    private static final String PLAIN = """
            {"@context": "http://schema.org", "@type": "ClaimReview", "url": "https://checkers.example.org/moon-cheese",
             "claimReviewed": "The moon is made of cheese", "headline": "No, the moon is rock", "datePublished": "2024-05-03",
             "author": {"@type": "Organization", "name": "Checkers", "url": "https://checkers.example.org/"},
             "itemReviewed": {"@type": "Claim", "author": {"name": "Wallace"}, "datePublished": "2024-05-01T08:00:00Z"},
             "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": 5, "worstRating": 1, "alternateName": "False"},
             "inLanguage": "en_GB"}
            """;

    private static List<FactCheck> read(String json) {
        return ClaimReviews.read(LooseJson.read(json), null);
    }

    private static FactCheck review(String fields) {
        return read("{\"@type\":\"ClaimReview\",\"url\":\"https://c.example.org/1\"," + fields + "}")
                .getFirst();
    }

    @Test
    void readsAllFieldsOfAPlainReview() {
        assertThat(read(PLAIN))
                .containsExactly(new FactCheck(
                        "https://checkers.example.org/moon-cheese",
                        "The moon is made of cheese",
                        false,
                        "No, the moon is rock",
                        "Wallace",
                        LocalDate.of(2024, 5, 1),
                        "Checkers",
                        "example.org",
                        PublisherTier.SELF_DECLARED,
                        URI.create("https://checkers.example.org/moon-cheese"),
                        LocalDate.of(2024, 5, 3),
                        "False",
                        Verdict.UNRATED,
                        "en-GB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"alternateName\":\"False\"} | False",
                "{\"name\":\"Mostly true\"} | Mostly true",
                "{\"description\":\"This is wrong.\"} | This is wrong.",
                "\"Untrue\" | Untrue",
                "[{\"ratingValue\":-1,\"bestRating\":-1,\"worstRating\":-1},{\"alternateName\":\"Fake\"}] | Fake",
                "[\"Satire\"] | Satire",
                "{\"alternateName\":{\"@value\":\"Falso\"}} | Falso",
                "{\"@type\":\"rating\",\"alternateName\":\"  rating: false \"} | false",
                "{\"ratingValue\":2,\"bestRating\":5,\"worstRating\":1} | 2 on a scale from 1 (worst) to 5 (best)",
                "{\"ratingValue\":\"-1\",\"bestRating\":\"-1\",\"worstRating\":\"-1\"} |",
                "{} |"
            })
    void readsTheRatingInItsShapes(String rating, String words) {
        assertThat(review("\"claimReviewed\":\"x is y\",\"reviewRating\":" + rating)
                        .rating())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"claimReviewed\":[\"\",\"Water is dry\"] | Water is dry",
                "\"claimReviewed\":{\"@type\":\"Claim\",\"text\":\"Water is dry\"} | Water is dry",
                "\"claimReviewed\":\"\",\"itemReviewed\":{\"name\":\"Water is dry\"} | Water is dry",
                "\"claimReviewed\":null,\"headline\":\"Is water dry?\" | Is water dry?",
                "\"claimReviewed\":\"Water &amp; ice are &quot;dry&quot;\\n\" | Water & ice are \"dry\""
            })
    void readsTheClaimInItsShapes(String fields, String claim) {
        assertThat(review(fields).claim()).isEqualTo(claim);
    }

    @Test
    void leavesOutAReviewWithoutWords() {
        assertThat(read("{\"@type\":\"ClaimReview\",\"url\":\"https://c.example.org/1\"}"))
                .isEmpty();
    }

    @Test
    void findsReviewsInListsGraphsAndOtherObjects() {
        String nested =
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"review\":[" + PLAIN.replace("moon-cheese", "nested") + "]}}";
        String graph = "{\"@graph\":[{\"@type\":[\"Article\",\"schema:ClaimReview\"],\"claimReviewed\":\"b\","
                + "\"author\":{\"@id\":\"#org\"}},{\"@id\":\"#org\",\"name\":\"Graph Checkers\"}]}";
        String wrapped = "{\"type\":[\"http://schema.org/ClaimReview\"],\"properties\":{\"claimReviewed\":[\"c\"],"
                + "\"reviewRating\":[{\"type\":[\"http://schema.org/Rating\"],\"properties\":{\"alternateName\":[\"Wrong\"]}}]}}";
        List<FactCheck> found = read("[" + nested + "," + graph + "," + wrapped + "]");
        assertThat(found).extracting(FactCheck::claim).containsExactly("The moon is made of cheese", "b", "c");
        assertThat(found.get(1).publisher()).isEqualTo("Graph Checkers");
        assertThat(found.get(2).rating()).isEqualTo("Wrong");
    }

    @Test
    void tellsClaimsOnOnePageApartAndDropsRepeats() {
        String second = PLAIN.replace("made of cheese", "made of tofu");
        assertThat(read("[" + PLAIN + "," + PLAIN + "," + second + "]"))
                .extracting(FactCheck::id)
                .containsExactly(
                        "https://checkers.example.org/moon-cheese", "https://checkers.example.org/moon-cheese#2");
    }

    @Test
    void readsNoDateWhereTheDateIsAPlaceholder() {
        FactCheck check = review("\"claimReviewed\":\"x\",\"datePublished\":\"0001-01-01\"");
        assertThat(check.reviewed()).isNull();
        assertThat(check.language()).isEqualTo("und");
    }

    @Test
    void takesTheFirstReadableAddressOfAList() {
        FactCheck check =
                read("{\"@type\":\"ClaimReview\",\"claimReviewed\":\"x\",\"url\":[\"\",\" https://a.example.org/z \"]}")
                        .getFirst();
        assertThat(check.url()).hasToString("https://a.example.org/z");
    }

    @Test
    void aPageCannotBorrowTheDomainOfSomebodyElse() {
        FactCheck check = ClaimReviews.read(LooseJson.read(PLAIN), URI.create("https://borrower.test.com/page"))
                .getFirst();
        assertThat(check.publisherDomain()).isEqualTo("test.com");
    }

    @Test
    void marksOurOwnSummaries() {
        assertThat(review("\"claimReviewed\":\"x\",\"touchstone:ourSummary\":true")
                        .ourSummary())
                .isTrue();
    }

    @Test
    void survivesDeepNesting() {
        JsonNode deep = JsonNodeFactory.instance.objectNode().put("@type", "ClaimReview");
        for (int i = 0; i < 100_000; i++) {
            ObjectNode outer = JsonNodeFactory.instance.objectNode();
            outer.set("a", deep);
            deep = outer;
        }
        assertThat(ClaimReviews.read(deep, null)).isEmpty();
    }
}
