package touchstone.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Reads items of RDFa Lite ({@code typeof}, {@code property}, {@code resource}) as the JSON-LD that says the same. */
final class Rdfa {

    private static final int DEEPEST = 6;
    private static final int MOST_PROPERTIES = 500;

    private Rdfa() {}

    static ObjectNode read(Element item) {
        return read(item, 0);
    }

    private static ObjectNode read(Element item, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@type", name(item.attr("typeof").strip().split("\\s+", -1)[0]));
        String resource = item.hasAttr("resource") ? item.attr("resource") : item.attr("about");
        if (!resource.isEmpty()) {
            node.put("@id", resource);
        }
        int read = 0;
        Elements properties = item.select("[property]");
        for (Element property : properties) {
            if (property.equals(item) || !item.equals(owner(property)) || read++ > MOST_PROPERTIES) {
                continue;
            }
            for (String name : property.attr("property").strip().split("\\s+", -1)) {
                boolean nested = property.hasAttr("typeof") && depth < DEEPEST;
                Microdata.add(node, name(name), nested ? read(property, depth + 1) : TextNode.valueOf(value(property)));
            }
        }
        return node;
    }

    /** {@code schema:claimReviewed} and {@code http://schema.org/claimReviewed} are {@code claimReviewed}. */
    private static String name(String word) {
        return word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf(':')) + 1);
    }

    private static @Nullable Element owner(Element property) {
        Element at = property.parent();
        while (at != null && !at.hasAttr("typeof")) {
            at = at.parent();
        }
        return at;
    }

    private static String value(Element property) {
        for (String attribute : new String[] {"content", "resource", "href", "src", "datetime"}) {
            if (property.hasAttr(attribute)) {
                return property.attr(attribute);
            }
        }
        return property.normalName().toLowerCase(Locale.ROOT).equals("meta") ? "" : property.text();
    }
}
