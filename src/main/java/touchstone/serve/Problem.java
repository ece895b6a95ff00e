package touchstone.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered, as problem details (RFC 9457).
 *
 * @param kind its type
 * @param detail one sentence for whoever asked: what happened, and what to do
 * @param more further members
 * @param retryAfter when to come again, null if that does not help
 */
record Problem(
        Kind kind,
        String detail,
        Map<String, JsonNode> more,
        @Nullable Duration retryAfter) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything that can be wrong, with the status that says so. */
    enum Kind {
        BAD_REQUEST(400, "The request cannot be understood"),
        UNAUTHORIZED(401, "A token is needed"),
        FORBIDDEN(403, "That is not allowed"),
        NOT_FOUND(404, "There is nothing here"),
        METHOD_NOT_ALLOWED(405, "That cannot be done here"),
        NOT_ACCEPTABLE(406, "It cannot be answered in that form"),
        TOO_SLOW(408, "The request took too long to arrive"),
        TOO_LARGE(413, "That is too large"),
        UNSUPPORTED_MEDIA_TYPE(415, "That form is not understood"),
        WRONG_HOST(421, "Another server was meant"),
        NOT_AN_ARTICLE(422, "No article was found"),
        CANNOT_FETCH(422, "The page could not be fetched"),
        TOO_MANY_REQUESTS(429, "Too many requests"),
        INTERNAL(500, "Something went wrong here"),
        OVERLOADED(503, "Too much to do at the moment");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        int status() {
            return status;
        }

        String title() {
            return title;
        }

        /** The last part of its type. */
        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, Map.of(), null);
    }

    static Problem later(Kind kind, String detail, Duration retryAfter) {
        return new Problem(kind, detail, Map.of(), retryAfter);
    }

    /** @param more further members, beside the reason */
    static Problem notAnArticle(String reason, String detail, Map<String, JsonNode> more) {
        Map<String, JsonNode> all = new TreeMap<>(more);
        all.put("reason", TextNode.valueOf(reason));
        return new Problem(Kind.NOT_AN_ARTICLE, detail, all, null);
    }

    /** The body of the answer, on one line. */
    String json() {
        ObjectNode node = JSON.createObjectNode()
                .put("type", "/problems/" + kind.slug())
                .put("title", kind.title())
                .put("status", kind.status())
                .put("detail", detail);
        more.forEach(node::set);
        return node.toString();
    }
}
