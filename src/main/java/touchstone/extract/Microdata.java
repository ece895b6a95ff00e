package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads items of microdata as the JSON-LD that says the same. */
final class Microdata {

    private static final int DEEPEST = 6;

    private Microdata() {}

    static ObjectNode read(Element item) {
        return read(item, 0);
    }

    private static ObjectNode read(Element item, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String type = item.attr("itemtype");
        node.put("@type", type.substring(type.lastIndexOf('/') + 1));
        if (item.hasAttr("itemid")) {
            node.put("@id", item.attr("itemid"));
        }
        for (Element property : item.select("[itemprop]")) {
            if (property.equals(item) || !item.equals(owner(property))) {
                continue;
            }
            for (String name : property.attr("itemprop").strip().split("\\s+", -1)) {
                boolean nested = property.hasAttr("itemscope") && depth < DEEPEST;
                add(node, name, nested ? read(property, depth + 1) : TextNode.valueOf(value(property)));
            }
        }
        return node;
    }

    /**
     * Adds a value to a property. Pages name properties as they like: one without a name, or with the name of what was read
     * from the object itself, is none.
     */
    static void add(ObjectNode node, String name, JsonNode value) {
        JsonNode there = node.get(name);
        if (there instanceof ArrayNode values) {
            values.add(value);
        } else if (there == null && !name.isEmpty()) {
            node.putArray(name).add(value);
        }
    }

    private static @Nullable Element owner(Element property) {
        Element at = property.parent();
        while (at != null && !at.hasAttr("itemscope")) {
            at = at.parent();
        }
        return at;
    }

    private static String value(Element property) {
        String attribute = switch (property.normalName().toLowerCase(Locale.ROOT)) {
            case "a", "link", "area" -> "href";
            case "img", "source", "iframe" -> "src";
            case "time" -> "datetime";
            case "data", "meter" -> "value";
            default -> "content";
        };
        if (property.hasAttr("content")) {
            return property.attr("content");
        }
        return property.hasAttr(attribute) ? property.attr(attribute) : property.text();
    }
}
