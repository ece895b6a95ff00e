package touchstone.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the flows of a page that are its article. */
final class BodyFinder {

    private static final Set<Hint> FOREIGN = EnumSet.of(
            Hint.FRAME,
            Hint.BESIDE,
            Hint.COMMENTS,
            Hint.TEASERS,
            Hint.ACTIONS,
            Hint.ADVERTS,
            Hint.ABOUT,
            Hint.HIDDEN,
            Hint.PICTURE);

    private final Outline outline;
    private final Set<Box> foreign = new HashSet<>();
    private final Map<Box, List<Box>> children = new HashMap<>();

    private BodyFinder(Outline outline) {
        this.outline = outline;
    }

    static List<Flow> find(Outline outline) {
        return outline.flows().isEmpty() ? List.of() : new BodyFinder(outline).body();
    }

    private List<Flow> body() {
        markForeign();
        weigh();
        Box root = choose();
        List<Flow> kept = new ArrayList<>();
        for (Flow flow : outline.flowsOf(root)) {
            if (!isForeignIn(flow.box(), root) && reads(flow)) {
                kept.add(flow);
            }
        }
        return kept;
    }

    private void markForeign() {
        Box page = outline.root();
        double all = Math.max(1, page.chars - page.linkChars);
        for (Box box : outline.boxes()) {
            if (box.parent != null) {
                children.computeIfAbsent(box.parent, b -> new ArrayList<>()).add(box);
            }
            boolean named = box.hints.stream().anyMatch(FOREIGN::contains) && !box.hints.contains(Hint.BODY);
            boolean bulky = (box.chars - box.linkChars) / all > .4;
            if ((named && !bulky) || (box.parent != null && foreign.contains(box.parent))) {
                foreign.add(box);
            }
        }
    }

    private void weigh() {
        for (Flow flow : outline.flows()) {
            if (!foreign.contains(flow.box())) {
                flow.box().worth += worth(flow);
            }
        }
        for (Box box : outline.boxes().reversed()) {
            if (box.parent != null) {
                box.parent.worth += box.worth;
            }
        }
    }

    private static double worth(Flow flow) {
        if (flow.isHeading() || flow.text().length() < 25) {
            return 0;
        }
        if (flow.linkShare() > .5) {
            return -.2 * flow.linkChars();
        }
        double plain = flow.text().length() - flow.linkChars();
        return plain > 80 ? Math.pow(plain, 1.15) : plain * .3;
    }

    private Box choose() {
        Box at = outline.root();
        while (true) {
            Box next = null;
            for (Box child : children.getOrDefault(at, List.of())) {
                if (child.worth >= .8 * at.worth && child.worth > 0) {
                    next = child;
                }
            }
            if (next == null || next.tag.equals("p")) {
                return at;
            }
            at = next;
        }
    }

    private boolean isForeignIn(Box box, Box root) {
        for (Box at = box; at != null && at != root; at = at.parent) {
            if (foreign.contains(at) && (at.parent == null || !foreign.contains(root))) {
                return true;
            }
        }
        return false;
    }

    private boolean reads(Flow flow) {
        return flow.linkShare() < .7 || (flow.isHeading() && flow.text().length() > 3);
    }
}
