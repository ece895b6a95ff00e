package touchstone.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;

/**
 * A fact-check as it is kept: one line of the records.
 *
 * @param origins who gives it, each with the {@link Hashes#content} of what it said last; one that says the same again changes
 *     nothing, even where another origin says otherwise
 * @param withdrawn the day on which it was taken back; null while it stands
 */
record KeptFact(
        FactCheck fact,
        SortedMap<String, String> origins,
        @Nullable LocalDate withdrawn) {

    private static final ObjectMapper JSON = new ObjectMapper();

    KeptFact {
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    static KeptFact of(FactCheck fact, Origin origin) {
        return new KeptFact(fact, new TreeMap<>(Map.of(origin.name(), Hashes.hex(Hashes.content(fact)))), null);
    }

    boolean stands() {
        return withdrawn == null;
    }

    KeptFact withFact(FactCheck newFact) {
        return new KeptFact(newFact, origins, withdrawn);
    }

    /** No more given by an origin, and taken back if no other gives it. */
    KeptFact without(String origin, LocalDate today) {
        SortedMap<String, String> others = new TreeMap<>(origins);
        others.remove(origin);
        return new KeptFact(fact, others, others.isEmpty() && stands() ? today : withdrawn);
    }

    /** Taken back, whoever else still gives it. */
    KeptFact withdrawnBy(String origin, LocalDate today) {
        SortedMap<String, String> others = new TreeMap<>(origins);
        others.remove(origin);
        return new KeptFact(fact, others, today);
    }

    /** One line of JSON. */
    String write() {
        ObjectNode node = JSON.createObjectNode();
        node.set("fact", FactRecord.node(fact));
        ObjectNode names = node.putObject("origins");
        origins.forEach(names::put);
        if (withdrawn != null) {
            node.put("withdrawn", withdrawn.toString());
        }
        return node.toString();
    }

    /** Reads what {@link #write} wrote, or the bare fact-check that was kept before there were origins. */
    static KeptFact parse(byte[] line) throws IOException {
        JsonNode node = JSON.readTree(line);
        boolean bare = !node.has("fact");
        FactCheck fact = FactRecord.read(bare ? node : node.path("fact"));
        if (fact == null) {
            throw new IOException("a record of a fact-check has no identifier or no claim");
        }
        SortedMap<String, String> origins = new TreeMap<>();
        node.path("origins")
                .properties()
                .forEach(o -> origins.put(o.getKey(), o.getValue().asText()));
        return new KeptFact(fact, origins, day(node.path("withdrawn").asText("")));
    }

    /** The identifier in a line, which stands in front; nothing else is read. */
    static String id(byte[] line) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(line)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && "id".equals(parser.currentName())) {
                    return parser.getText();
                }
            }
        }
        throw new IOException("a record of a fact-check has no identifier");
    }

    private static @Nullable LocalDate day(String text) throws IOException {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IOException("a record of a fact-check was withdrawn on no day: " + text, e);
        }
    }
}
