package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;

/** What clients of Google's Fact Check Tools get here. */
class FactCheckRoutesTest {

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() {
        ApiFixture.facts(data);
        service = LocalService.start(data);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static HttpResponse<String> search(String query) {
        return service.get("/v1alpha1/claims:search" + query);
    }

    private static JsonNode found(String query) {
        HttpResponse<String> reply = search(query);
        assertThat(reply.statusCode()).as(query + reply.body()).isEqualTo(200);
        return LocalService.json(reply);
    }

    private static List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        found(query)
                .path("claims")
                .forEach(claim -> texts.add(claim.path("text").asText()));
        return texts;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_claim_has_its_reviews_in_googles_words_and_ours_under_a_key_of_their_own() {
        JsonNode claim = found("?query=dam+of+Lorrin+3+gates").path("claims").path(0);
        assertThat(claim.path("text").asText()).isEqualTo("The dam of Lorrin has 3 gates.");
        assertThat(claim.path("claimant").asText()).isEqualTo("Ana Kovar");
        assertThat(claim.path("claimDate").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(claim.path("claimReview")).hasSize(2);
        JsonNode review = claim.path("claimReview").path(0);
        assertThat(review.at("/publisher/site").asText()).isIn("politifact.com", "fullfact.org");
        assertThat(review.path("textualRating").asText()).isEqualTo("Pants on \"Fire\" <b>— half</b>");
        assertThat(review.path("reviewDate").asText()).isEqualTo(ApiFixture.today() + "T00:00:00Z");
        assertThat(review.path("languageCode").asText()).isEqualTo("en");
        assertThat(review.path("touchstone").path("publisherTier").asText()).isEqualTo("verified");
        assertThat(review.path("touchstone").path("verdict").asText()).isEqualTo("false");
        assertThat(review.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "publisher", "url", "title", "reviewDate", "textualRating", "languageCode", "touchstone");
    }

    @Test
    void pages_add_up_to_all_and_tokens_are_good_for_one_question_only() {
        List<String> all = texts("?query=dam+Lorrin+gates&languageCode=en&pageSize=100");
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        List<String> turned = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = found("?query=dam+Lorrin+gates&languageCode=en&pageSize=7"
                    + (token.isEmpty() ? "" : "&pageToken=" + token));
            page.path("claims").forEach(claim -> turned.add(claim.path("text").asText()));
            token = page.path("nextPageToken").asText();
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(4);
        assertThat(turned).isEqualTo(all);
        assertThat(texts("?query=dam+Lorrin+gates&languageCode=en")).isEqualTo(all.subList(0, 10));
        assertThat(texts("?query=dam+Lorrin+gates&languageCode=en&offset=20")).isEqualTo(all.subList(20, 25));
        assertThat(found("?query=dam+Lorrin+gates&offset=999999999")
                        .path("nextPageToken")
                        .asText())
                .isEmpty();

        String good = found("?query=dam+Lorrin+gates&pageSize=5")
                .path("nextPageToken")
                .asText();
        assertThat(found("?query=dam+Lorrin+gates&pageSize=5&offset=3&pageToken=" + good)
                        .path("claims"))
                .hasSize(5);
        for (String bad : List.of(
                "?query=dam+Lorrin&pageSize=5&pageToken=" + good,
                "?query=dam+Lorrin+gates&pageSize=6&pageToken=" + good,
                "?query=dam+Lorrin+gates&pageSize=5&languageCode=en&pageToken=" + good,
                "?query=dam+Lorrin+gates&pageSize=5&pageToken=B" + good.substring(1),
                "?query=dam+Lorrin+gates&pageSize=5&pageToken=" + good + good,
                "?query=dam+Lorrin+gates&pageSize=5&pageToken=../../etc",
                "?query=dam+Lorrin+gates&pageSize=5&pageToken=%00%F0%9F%98%80")) {
            refused(bad, "pageToken");
        }
    }

    @Test
    void filters_are_language_publisher_and_age() {
        assertThat(texts("?query=Lorrin&languageCode=de")).containsExactly("Der Staudamm von Lorrin hat vierzig Tore.");
        assertThat(texts("?query=Lorrin&languageCode=de-AT")).hasSize(1);
        assertThat(texts("?query=Lorrin&languageCode=fr")).isEmpty();
        assertThat(texts("?query=Lorrin&pageSize=100")).hasSize(26);
        assertThat(texts("?query=dam+Lorrin+gates&reviewPublisherSiteFilter=fullfact.org"))
                .containsExactly("The dam of Lorrin has 3 gates.");
        assertThat(texts("?reviewPublisherSiteFilter=https://www.politifact.com/x&pageSize=100"))
                .hasSize(26)
                .startsWith("The dam of Lorrin has 3 gates.", "The dam of Lorrin has 4 gates.")
                .endsWith("Drinking warm honey water cures the flu in a day.");
        assertThat(texts("?reviewPublisherSiteFilter=politifact.com&maxAgeDays=2&pageSize=100"))
                .hasSize(3);
        assertThat(texts("?query=honey+cures+flu&maxAgeDays=399")).isEmpty();
        assertThat(texts("?query=honey+cures+flu&maxAgeDays=400")).hasSize(1);
        assertThat(texts("?reviewPublisherSiteFilter=nobody-of-tarn.org")).isEmpty();
        assertThat(texts("?review_publisher_site_filter=fullfact.org&page_size=1&language_code=en"))
                .hasSize(1);
    }

    @Test
    void what_was_taken_back_is_never_found() {
        assertThat(texts("?query=" + encoded("The dam of Lorrin was sold to a circus.") + "&pageSize=100"))
                .noneMatch(text -> text.contains("circus"));
        assertThat(texts("?reviewPublisherSiteFilter=politifact.com&pageSize=100"))
                .noneMatch(t -> t.contains("circus"));
    }

    @Test
    void meaning_counts_too_and_a_question_may_have_no_answer() {
        assertThat(texts("?query=" + encoded("hot water with honey heals influenza")))
                .hasSize(1);
        assertThat(texts("?query=" + encoded("quarterly semiconductor exports to Patagonia")))
                .isEmpty();
        assertThat(texts("?query=the")).isEmpty();
        assertThat(texts("?query=%2B%2D%26%26%7C%7C%21%28%29%7B%7D%5B%5D%5E%22~%2A%3F%3A%5C%2F"))
                .isEmpty();
        assertThat(texts("?query=" + encoded("AND OR NOT title:* claim:[a TO z]^9~ \"dam")))
                .isNotNull();
        assertThat(texts("?query=" + encoded("a\u0000b\u202E\u001b[31m<script>' or 1=1 --")))
                .isEmpty();
        assertThat(texts("?query=" + encoded("x ".repeat(450)))).isEmpty();
        assertThat(texts("?query=" + encoded("😀".repeat(300)))).isEmpty();
    }

    @Test
    void googles_own_parameters_are_taken_and_wrong_ones_refused_in_googles_words() {
        assertThat(found("?query=dam&key=AIza&alt=json&prettyPrint=false&fields=*&quotaUser=me")
                        .path("claims"))
                .isNotEmpty();
        assertThat(found("?query=dam&languageCode=&pageToken=&maxAgeDays=").path("claims"))
                .isNotEmpty();
        refused("", "query");
        refused("?query=", "query");
        refused("?query=%20%00", "query");
        refused("?languageCode=en", "query");
        refused("?query=" + "x".repeat(1_001), "query");
        refused("?query=dam&query=dam", "query");
        refused("?query=dam&pageSize=-1", "pageSize");
        refused("?query=dam&pageSize=ten", "pageSize");
        refused("?query=dam&pageSize=99999999999999", "pageSize");
        refused("?query=dam&offset=1.5", "offset");
        refused("?query=dam&maxAgeDays=100001", "maxAgeDays");
        refused("?query=dam&languageCode=..%2F..", "languageCode");
        refused("?query=dam&languageCode=" + "e".repeat(200), "languageCode");
        refused("?query=dam&reviewPublisherSiteFilter=" + encoded("not a site"), "reviewPublisherSiteFilter");
        refused("?query=dam&pageSize=1&page_size=2", "pageSize");
        refused("?query=dam&alt=media", "alt");
        refused("?qurey=dam", "parameter");
        refused("?query=dam&callback=alert", "parameter");
        assertThat(search("?query=%ff%fe").statusCode()).isIn(200, 400);
    }

    private static void refused(String query, String named) {
        HttpResponse<String> reply = search(query);
        assertThat(reply.statusCode()).as(query).isEqualTo(400);
        JsonNode error = LocalService.json(reply).path("error");
        assertThat(error.path("code").asInt()).isEqualTo(400);
        assertThat(error.path("status").asText()).isEqualTo("INVALID_ARGUMENT");
        assertThat(error.path("message").asText()).as(query).contains(named);
    }
}
