package touchstone.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one or more JSON-LD documents, found wherever they are nested, with the liberties that real pages take:
 * {@code @type} as a list or with a prefix, values wrapped in lists, {@code @value} or {@code properties}, and nodes that
 * are only referred to by {@code @id}. Bounded in depth and size; the walk uses no recursion.
 */
public final class JsonLd {

    private static final int DEEPEST = 60;
    private static final int MOST_OBJECTS = 100_000;
    private static final int LONGEST_LIST = 5_000;

    private final List<JsonNode> objects = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();

    private record Found(JsonNode node, int depth) {}

    private JsonLd() {}

    /** Walks the documents, outer objects before inner, in the order of the text. */
    public static JsonLd of(List<JsonNode> documents) {
        JsonLd graph = new JsonLd();
        for (JsonNode document : documents) {
            graph.walk(document);
        }
        return graph;
    }

    private void walk(JsonNode root) {
        Deque<Found> open = new ArrayDeque<>();
        open.push(new Found(root, 0));
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            Found found = open.pop();
            if (found.node.isObject()) {
                objects.add(found.node);
                String id = found.node.path("@id").asText("");
                if (!id.isEmpty() && !isReference(found.node)) {
                    byId.putIfAbsent(id, found.node);
                }
            }
            if (found.node.isContainerNode() && found.depth < DEEPEST) {
                List<JsonNode> children = new ArrayList<>();
                found.node.forEach(child -> {
                    if (child.isContainerNode()) {
                        children.add(child);
                    }
                });
                children.reversed().forEach(child -> open.push(new Found(child, found.depth + 1)));
            }
        }
    }

    /** Names another object and says nothing about it: {@code {"@id": …}}, with or without a type. */
    private static boolean isReference(JsonNode object) {
        return object.has("@id") && object.size() == (object.has("@type") ? 2 : 1);
    }

    /** All objects, outer before inner. */
    public List<JsonNode> objects() {
        return Collections.unmodifiableList(objects);
    }

    /** The objects that are of one of the types, given in lower case and without prefix: {@code claimreview}. */
    public List<JsonNode> ofType(String... types) {
        List<String> wanted = List.of(types);
        return objects.stream()
                .filter(object -> types(object).stream().anyMatch(wanted::contains))
                .toList();
    }

    /** Types of an object in lower case, without {@code http://schema.org/} or {@code schema:} in front. */
    public static List<String> types(JsonNode object) {
        JsonNode type = object.has("@type") ? object.get("@type") : object.path("type");
        List<String> names = new ArrayList<>();
        for (JsonNode name : type.isArray() ? type : List.of(type)) {
            if (name.isTextual()) {
                String words = name.asText().strip().toLowerCase(Locale.ROOT);
                names.add(words.substring(Math.max(words.lastIndexOf('/'), words.lastIndexOf(':')) + 1));
            }
        }
        return names;
    }

    /** All values of the first of the keys that has any: lists opened, references followed, empty ones left out. */
    public List<JsonNode> values(JsonNode object, String... keys) {
        JsonNode fields = object.path("properties").isObject() ? object.get("properties") : object;
        for (String key : keys) {
            List<JsonNode> values = new ArrayList<>();
            collect(fields.path(key), values, 0);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    /** The first of {@link #values}, or a missing node. */
    public JsonNode value(JsonNode object, String... keys) {
        List<JsonNode> values = values(object, keys);
        return values.isEmpty() ? MissingNode.getInstance() : values.getFirst();
    }

    private void collect(JsonNode value, List<JsonNode> into, int depth) {
        if (into.size() >= LONGEST_LIST || depth > 4) {
            return;
        }
        if (value.isArray() || value.path("@list").isArray()) {
            for (JsonNode item : value.isArray() ? value : value.path("@list")) {
                collect(item, into, depth + 1);
            }
        } else if (value.has("@value")) {
            collect(value.get("@value"), into, depth + 1);
        } else if (isReference(value)) {
            into.add(byId.getOrDefault(value.get("@id").asText(), value));
        } else if (value.isObject() ? !value.isEmpty() : value.isValueNode() && !isBlank(value)) {
            into.add(value);
        }
    }

    /**
     * The words of the first value under one of the keys, entities and spaces resolved: of a string or number itself, of an
     * object its {@code name}, {@code text} or {@code url}. Null if there are none.
     */
    public @Nullable String text(JsonNode object, String... keys) {
        for (String key : keys) {
            for (JsonNode value : values(object, key)) {
                String words = words(value);
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    /** As {@link #text}, for a value in hand. */
    public @Nullable String words(JsonNode value) {
        JsonNode words = value.isObject() ? value(value, "name", "text", "alternateName", "url", "@id") : value;
        if (!words.isValueNode() || isBlank(words)) {
            return null;
        }
        String clean = Entities.decode(words.asText()).replace('\u00a0', ' ').strip();
        return clean.isEmpty() ? null : clean;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.asText().isBlank();
    }
}
