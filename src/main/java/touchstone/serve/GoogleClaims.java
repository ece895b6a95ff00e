package touchstone.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;

/**
 * Fact-checks as Google's Fact Check Tools give them: a claim with all reviews of it, in its publisher's own words. What is not
 * known is left out, as there. What is ours stands under {@code touchstone}, a key that Google does not have.
 */
final class GoogleClaims {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GoogleClaims() {}

    /** A claim and those who checked it. */
    record Claim(List<FactCheck> reviews) {}

    /** Puts together what was checked more than once: the same words of the same person on the same day. */
    static List<Claim> of(List<FactCheck> facts) {
        Map<List<Object>, List<FactCheck>> claims = new LinkedHashMap<>();
        for (FactCheck fact : facts) {
            claims.computeIfAbsent(
                            Arrays.asList(fact.claim(), fact.claimant(), fact.claimDate()), key -> new ArrayList<>())
                    .add(fact);
        }
        return claims.values().stream().map(Claim::new).toList();
    }

    static String json(List<Claim> claims, String nextPageToken) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode all = root.putArray("claims");
        for (Claim claim : claims) {
            FactCheck first = claim.reviews().getFirst();
            ObjectNode node = all.addObject().put("text", first.claim());
            put(node, "claimant", first.claimant());
            put(node, "claimDate", time(first.claimDate()));
            ArrayNode reviews = node.putArray("claimReview");
            claim.reviews().forEach(fact -> review(reviews.addObject(), fact));
        }
        return root.put("nextPageToken", nextPageToken).toString();
    }

    private static void review(ObjectNode node, FactCheck fact) {
        ObjectNode publisher = node.putObject("publisher");
        put(publisher, "name", fact.publisher());
        put(publisher, "site", fact.publisherDomain());
        put(node, "url", fact.url());
        put(node, "title", fact.title());
        put(node, "reviewDate", time(fact.reviewed()));
        put(node, "textualRating", fact.rating());
        put(node, "languageCode", fact.language());
        node.putObject("touchstone")
                .put("id", fact.id())
                .put("publisherTier", label(fact.tier()))
                .put("verdict", fact.verdict().label())
                .put("ourSummary", fact.ourSummary());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    /** Days, of which no time of day is known, as times: their beginning in UTC, as Google does. */
    private static @Nullable String time(@Nullable LocalDate day) {
        return day == null ? null : day + "T00:00:00Z";
    }

    private static String label(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An error in Google's shape. */
    static String error(Problem problem) {
        ObjectNode root = JSON.createObjectNode();
        root.putObject("error")
                .put("code", problem.kind().status())
                .put("message", problem.detail())
                .put("status", status(problem.kind()));
        return root.toString();
    }

    /** Its canonical codes (google.rpc.Code). */
    private static String status(Problem.Kind kind) {
        return switch (kind) {
            case UNAUTHORIZED -> "UNAUTHENTICATED";
            case FORBIDDEN -> "PERMISSION_DENIED";
            case NOT_FOUND -> "NOT_FOUND";
            case TOO_MANY_REQUESTS -> "RESOURCE_EXHAUSTED";
            case OVERLOADED -> "UNAVAILABLE";
            case INTERNAL -> "INTERNAL";
            default -> "INVALID_ARGUMENT";
        };
    }
}
