package touchstone.extract;

import java.util.List;

/**
 * What of a page can be read: its boxes, outer before inner, and its flows in the order of the page. From here on nobody needs
 * the document any more, and every pass is linear in its size.
 */
record Outline(List<Box> boxes, List<Flow> flows) {

    Box root() {
        return boxes.getFirst();
    }
}
