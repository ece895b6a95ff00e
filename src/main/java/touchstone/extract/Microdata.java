package touchstone.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
                if (property.hasAttr("itemscope") && depth < DEEPEST) {
                    node.withArray(name).add(read(property, depth + 1));
                } else {
                    node.withArray(name).add(value(property));
                }
            }
        }
        return node;
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
