package touchstone.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages that a site reserves from text and data mining in its {@code /.well-known/tdmrep.json} (W3C TDMRep). A file that
 * is missing or cannot be understood reserves nothing.
 */
final class Reservations {

    static final Reservations NONE = new Reservations(List.of());

    /** More of it is not read. */
    static final int MOST_BYTES = 128 * 1024;

    private static final int MOST_RULES = 1_000;
    private static final int LONGEST_LOCATION = 500;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    /** Which pages, and whether they are reserved. */
    private record Rule(String location, boolean reserved) {}

    private final List<Rule> rules;

    private Reservations(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static Reservations parse(byte[] json) {
        JsonNode list;
        try {
            list = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // Malformed: the site has said nothing that could be honoured.
            return NONE;
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode item : list == null ? JSON.createArrayNode() : list) {
            String location = item.path("location").asText("");
            JsonNode reservation = item.path("tdm-reservation");
            if (!location.isEmpty() && location.length() <= LONGEST_LOCATION && rules.size() < MOST_RULES) {
                rules.add(new Rule(location, reservation.asText("").strip().equals("1")));
            }
        }
        return new Reservations(rules);
    }

    /**
     * Whether a page is reserved. Where several locations fit, both the first and the longest must leave it free, since files
     * are written with either order in mind.
     */
    boolean reserve(URI page) {
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        String path = page.getRawPath() + query;
        Rule first = null;
        Rule longest = null;
        for (Rule rule : rules) {
            if (fits(rule.location, path)) {
                first = first == null ? rule : first;
                longest = longest == null || rule.location.length() > longest.location.length() ? rule : longest;
            }
        }
        return (first != null && first.reserved) || (longest != null && longest.reserved);
    }

    /** As in robots.txt: a beginning of the path, {@code *} for anything, {@code $} for the end. In linear steps per star. */
    static boolean fits(String location, String path) {
        boolean whole = location.endsWith("$");
        String pattern = whole ? location.substring(0, location.length() - 1) : location + "*";
        int p = 0;
        int star = -1;
        int resume = 0;
        int i = 0;
        while (i < path.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = i;
            } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(i)) {
                p++;
                i++;
            } else if (star >= 0) {
                p = star + 1;
                i = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    int size() {
        return rules.stream().mapToInt(r -> 2 * r.location.length() + 50).sum();
    }
}
