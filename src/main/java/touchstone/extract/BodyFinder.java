package touchstone.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the flows of a page that are its article. */
final class BodyFinder {

    private static final Set<Hint> ALL = EnumSet.allOf(Hint.class);
    /** What is still believed of names when believing all left too little: cleaning is undone. */
    private static final Set<Hint> SURE = EnumSet.of(Hint.COMMENTS);
    /** Characters outside of links that make a body. */
    private static final int ENOUGH = 1_200;

    private static final int MOST_PROMISING = 50;
    private static final int LONGEST_LIST_ITEM = 140;

    private final Outline outline;
    private final Set<Box> foreign = new HashSet<>();
    private final Map<Box, List<Box>> children = new HashMap<>();

    private final Set<Hint> believed;

    private BodyFinder(Outline outline, Set<Hint> believed) {
        this.outline = outline;
        this.believed = believed;
    }

    /** The flows of the article in order; empty if the page holds no text. */
    static List<Flow> find(Outline outline) {
        if (outline.flows().isEmpty()) {
            return List.of();
        }
        List<Flow> body = new BodyFinder(outline, ALL).body();
        int found = plain(body);
        if (found >= ENOUGH) {
            return body;
        }
        List<Flow> generous = new BodyFinder(outline, SURE).body();
        return plain(generous) > 2.5 * found ? generous : body;
    }

    private static int plain(List<Flow> flows) {
        return flows.stream()
                .filter(f -> !f.isHeading())
                .mapToInt(f -> f.text().length() - f.linkChars())
                .sum();
    }

    private List<Flow> body() {
        markForeign();
        weigh();
        Box root = choose();
        List<Flow> kept = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Flow flow : outline.flowsOf(root)) {
            boolean repeated = flow.text().length() > LONGEST_LIST_ITEM && !seen.add(flow.text());
            if (!repeated && !isForeignIn(flow.box(), root) && reads(flow)) {
                kept.add(flow);
            }
        }
        return Furniture.without(kept);
    }

    private void markForeign() {
        Box page = outline.root();
        double all = Math.max(1, page.chars - page.linkChars);
        for (Box box : outline.boxes()) {
            if (box.parent != null) {
                children.computeIfAbsent(box.parent, b -> new ArrayList<>()).add(box);
            }
            boolean named = isNamedForeign(box, (box.chars - box.linkChars) / all);
            if (named || (box.parent != null && foreign.contains(box.parent))) {
                foreign.add(box);
            }
        }
    }

    /** A name is not believed where it would take away most of the page, nor on a long paragraph by itself. */
    private boolean isNamedForeign(Box box, double share) {
        boolean paragraph = box.tag.equals("p") && box.chars > 150 && box.linkShare() < .3;
        if (box.hints.contains(Hint.BODY) || paragraph || box.tag.equals("main")) {
            return false;
        }
        for (Hint hint : box.hints) {
            double largest = switch (hint) {
                case COMMENTS -> .9;
                case FRAME, ADVERTS -> .7;
                case BESIDE -> .7;
                case TEASERS, ACTIONS, ABOUT, PICTURE, HIDDEN -> .35;
                case BODY, ARTICLE, MAIN, LEAD -> -1;
            };
            boolean sure = hint == Hint.FRAME && !box.hints.contains(Hint.ARTICLE);
            if ((sure || believed.contains(hint)) && share < largest) {
                return true;
            }
        }
        return false;
    }

    private void weigh() {
        outline.boxes().forEach(box -> box.worth = 0);
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

    /** Goes inward as long as one box holds most of the worth; a box that is named as the body needs less of it. */
    private Box choose() {
        List<Box> promising = outline.boxes().stream()
                .filter(box -> box.hints.contains(Hint.BODY) || box.tag.equals("article") || box.tag.equals("main"))
                .filter(box -> box.worth > 0 && !foreign.contains(box))
                .sorted(Comparator.comparingDouble(box -> -box.worth))
                .limit(MOST_PROMISING)
                .toList();
        Box at = outline.root();
        while (true) {
            Box next = best(at, promising);
            if (next == null) {
                return at;
            }
            at = next;
        }
    }

    /** Whether paragraphs stand in the box itself, beside other boxes: then it is likely the body, and a lead would be lost. */
    private boolean ownText(Box at) {
        int chars = 0;
        for (Box child : children.getOrDefault(at, List.of())) {
            if (child.tag.equals("p") && child.chars > 50 && child.linkShare() < .3 && !foreign.contains(child)) {
                chars += child.chars;
            }
        }
        return chars > 120;
    }

    private @Nullable Box best(Box at, List<Box> promising) {
        double most = (ownText(at) ? .97 : .8) * at.worth;
        for (Box child : children.getOrDefault(at, List.of())) {
            if (child.worth > 0 && child.worth >= most && !child.tag.equals("p")) {
                return child;
            }
        }
        for (Box box : promising) {
            if (box.depth > at.depth && box.worth > .65 * at.worth && box.isIn(at)) {
                return box;
            }
        }
        return null;
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
