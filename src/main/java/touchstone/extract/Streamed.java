package touchstone.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts streamed parts where they belong. Servers that render in pieces send late parts in hidden elements at the end, for a
 * script to move to the place that a template marks; without scripts the article would be hidden or out of order.
 */
final class Streamed {

    private static final int MOST_PARTS = 500;

    private Streamed() {}

    static boolean isPart(Element element) {
        return element.attributes().hasKey("hidden")
                && element.normalName().equals("div")
                && element.id().startsWith("S:");
    }

    /** Moves these parts of the document to their places. */
    static void settle(Document document, List<Element> parts) {
        if (parts.size() > MOST_PARTS) {
            return;
        }
        for (Element part : parts) {
            String number = part.id().substring(2);
            Element place = document.getElementById("B:" + number);
            place = place == null ? document.getElementById("P:" + number) : place;
            part.removeAttr("hidden");
            if (place != null && !isInside(place, part)) {
                place.replaceWith(part);
            }
        }
    }

    private static boolean isInside(Element element, Element outer) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }
}
