package touchstone.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import touchstone.model.FactCheck;
import touchstone.text.ClaimReviews;

/**
 * A reply of {@code claims:search}, turned into the ClaimReview of which Google made it: so it is read by the same reader, and
 * a fact-check that also came with a feed or from its page is recognised.
 */
final class GoogleFactCheckReply {

    private static final int MOST_REVIEWS = 5_000;

    private GoogleFactCheckReply() {}

    static List<FactCheck> facts(JsonNode reply) {
        ArrayNode reviews = JsonNodeFactory.instance.arrayNode();
        for (JsonNode claim : reply.path("claims")) {
            for (JsonNode review : claim.path("claimReview")) {
                if (claim.path("text").isTextual() && review.isObject() && reviews.size() < MOST_REVIEWS) {
                    reviews.add(claimReview(claim, review));
                }
            }
        }
        return ClaimReviews.read(reviews, null);
    }

    private static ObjectNode claimReview(JsonNode claim, JsonNode review) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@type", "ClaimReview");
        copy(claim, "text", node, "claimReviewed");
        copy(review, "url", node, "url");
        copy(review, "title", node, "headline");
        copy(review, "reviewDate", node, "datePublished");
        copy(review, "languageCode", node, "inLanguage");
        copy(review, "textualRating", node.putObject("reviewRating"), "alternateName");
        ObjectNode item = node.putObject("itemReviewed");
        item.put("@type", "Claim");
        copy(claim, "claimDate", item, "datePublished");
        copy(claim, "claimant", item.putObject("author"), "name");
        ObjectNode publisher = node.putObject("author");
        copy(review.path("publisher"), "name", publisher, "name");
        String site = review.path("publisher").path("site").asText("");
        if (!site.isBlank()) {
            publisher.put("url", site.contains("://") ? site : "https://" + site);
        }
        return node;
    }

    private static void copy(JsonNode from, String key, ObjectNode to, String as) {
        if (from.path(key).isTextual()) {
            to.put(as, from.path(key).asText());
        }
    }
}
