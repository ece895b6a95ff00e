package touchstone.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.FactCheck.Correction;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/**
 * Our own flat form of a fact-check: one JSON object, a key for each component of {@link FactCheck} that is known. It is
 * what the index keeps and what {@code facts list --format jsonl} writes.
 */
public final class FactRecord {

    /** As many corrections as are kept; the oldest are dropped. */
    static final int MOST_CORRECTIONS = 20;

    private static final int MOST_ADDRESSES = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private FactRecord() {}

    /** The fact-check as one line of JSON, its keys always in the same order. */
    public static String write(FactCheck fact) {
        return node(fact).toString();
    }

    static ObjectNode node(FactCheck fact) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", fact.id());
        node.put("claim", fact.claim());
        if (fact.ourSummary()) {
            node.put("ourSummary", true);
        }
        put(node, "title", fact.title());
        put(node, "claimant", fact.claimant());
        put(node, "claimDate", fact.claimDate());
        put(node, "publisher", fact.publisher());
        put(node, "publisherDomain", fact.publisherDomain());
        node.put("tier", label(fact.tier()));
        put(node, "url", fact.url());
        put(node, "reviewed", fact.reviewed());
        put(node, "rating", fact.rating());
        node.put("verdict", fact.verdict().label());
        node.put("language", fact.language());
        put(node, "sdLicense", fact.sdLicense());
        put(node, "sdPublisher", fact.sdPublisher());
        if (!fact.corrections().isEmpty()) {
            corrections(node.putArray("corrections"), fact.corrections());
        }
        addresses(node, "media", fact.media());
        addresses(node, "appearances", fact.appearances());
        return node;
    }

    /** As it will be read back: without blanks around its words. */
    static FactCheck asKept(FactCheck fact) {
        return Objects.requireNonNull(read(node(fact)), "a fact-check always has an identifier and a claim");
    }

    /** The fact-check of a flat record; null if it has no claim or no identifier. Unknown words are taken as not given. */
    static @Nullable FactCheck read(JsonNode node) {
        URI url = address(text(node, "url"));
        String id = text(node, "id");
        String claim = text(node, "claim");
        if (claim == null || (id == null && url == null)) {
            return null;
        }
        String language = text(node, "language");
        return new FactCheck(
                id == null ? String.valueOf(url) : id,
                claim,
                node.path("ourSummary").asBoolean(),
                text(node, "title"),
                text(node, "claimant"),
                date(text(node, "claimDate")),
                text(node, "publisher"),
                text(node, "publisherDomain"),
                constant(PublisherTier.values(), text(node, "tier"), PublisherTier.SELF_DECLARED),
                url,
                date(text(node, "reviewed")),
                text(node, "rating"),
                constant(Verdict.values(), text(node, "verdict"), Verdict.UNRATED),
                language == null ? "en" : language,
                text(node, "sdLicense"),
                text(node, "sdPublisher"),
                corrections(node.path("corrections")),
                addresses(node.path("media")),
                addresses(node.path("appearances")));
    }

    private static void addresses(ObjectNode node, String key, List<URI> addresses) {
        if (!addresses.isEmpty()) {
            ArrayNode array = node.putArray(key);
            addresses.forEach(address -> array.add(address.toString()));
        }
    }

    private static List<URI> addresses(JsonNode array) {
        List<URI> addresses = new ArrayList<>();
        for (JsonNode node : array) {
            URI address = address(node.asText());
            if (address != null && addresses.size() < MOST_ADDRESSES) {
                addresses.add(address);
            }
        }
        return addresses;
    }

    static void corrections(ArrayNode array, List<Correction> corrections) {
        for (Correction correction : corrections) {
            ObjectNode node =
                    array.addObject().put("noticed", correction.noticed().toString());
            put(node, "rating", correction.rating());
            node.put("verdict", correction.verdict().label());
        }
    }

    /** The corrections of a list of them; what has no day is none. */
    static List<Correction> corrections(JsonNode array) {
        List<Correction> corrections = new ArrayList<>();
        for (JsonNode node : array) {
            LocalDate noticed = date(text(node, "noticed"));
            if (noticed != null && corrections.size() < MOST_CORRECTIONS) {
                corrections.add(new Correction(
                        noticed,
                        text(node, "rating"),
                        constant(Verdict.values(), text(node, "verdict"), Verdict.UNRATED)));
            }
        }
        return corrections;
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value.toString());
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    static @Nullable LocalDate date(JsonNode value) {
        return date(value.isTextual() ? value.asText() : null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable URI address(@Nullable String text) {
        try {
            return text == null ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(E[] all, @Nullable String label, E otherwise) {
        for (E one : all) {
            if (label(one).equals(label)) {
                return one;
            }
        }
        return otherwise;
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
