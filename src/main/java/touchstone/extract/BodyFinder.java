package touchstone.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the flows of a page that are its article, by names, weight and title. A learned second look at each flow was tried: on
 * sites held out it brought F1 .981 to .981 on public181 and .953 to .954 on wcxb_dev, for a tenth of the time of a page.
 */
final class BodyFinder {

    private static final Set<Hint> ALL = EnumSet.allOf(Hint.class);
    /** What is still believed of names when believing all left too little: cleaning is undone. */
    private static final Set<Hint> SURE = EnumSet.of(Hint.COMMENTS);
    /** Characters outside of links that make a body. */
    private static final int ENOUGH = 1_200;
    /** With fewer not even comments are taken for comments: they may be all there is. */
    private static final int HARDLY_ANY = 250;

    private static final int SHORTEST_TITLE = 12;
    private static final int SHORTEST_STORY = 500;
    /**
     * Share of the worth of the page that the article around its title must have. F1 on public181 and wcxb_dev without regard to
     * the title .9715 and .9512; from .25 of the page .9759 and .9526; from .15, .10 or .05 of it .9813 and .9522.
     */
    private static final double LEAST_OF_PAGE = .15;

    private static final int MOST_PROMISING = 50;
    private static final int LONGEST_LIST_ITEM = 140;

    private final Outline outline;
    private final Map<Box, List<Box>> children = new HashMap<>();

    private final Set<Hint> believed;
    private final PageTitle title;

    private BodyFinder(Outline outline, PageTitle title, Set<Hint> believed) {
        this.outline = outline;
        this.title = title;
        this.believed = believed;
    }

    /** The flows of the article in order; empty if the page holds no text. Marks in the boxes which are {@link Box#foreign}. */
    static List<Flow> find(Outline outline, PageFacts facts) {
        if (outline.flows().isEmpty()) {
            return List.of();
        }
        PageTitle title = PageTitle.of(facts);
        List<Flow> body = new BodyFinder(outline, title, ALL).body();
        int found = plain(body);
        if (found >= ENOUGH) {
            return body;
        }
        for (Set<Hint> believed : List.of(SURE, Set.<Hint>of())) {
            boolean hardly = believed.isEmpty() && found >= HARDLY_ANY;
            List<Flow> generous = hardly ? body : new BodyFinder(outline, title, believed).body();
            if (plain(generous) > 2.5 * found) {
                return generous;
            }
        }
        return new BodyFinder(outline, title, ALL).body();
    }

    private static int plain(List<Flow> body) {
        return body.stream()
                .filter(f -> !f.isHeading())
                .mapToInt(f -> f.text().length() - f.linkChars())
                .sum();
    }

    private List<Flow> body() {
        markForeign();
        weigh();
        Box root = choose(titled());
        BitSet kept = new BitSet();
        Set<String> seen = new HashSet<>();
        for (int i = root.from; i < root.to; i++) {
            Flow flow = outline.flows().get(i);
            boolean repeated = flow.text().length() > LONGEST_LIST_ITEM && !seen.add(flow.text());
            if (!repeated && (!flow.box().foreign || root.foreign) && reads(flow)) {
                kept.set(i);
            }
        }
        Furniture.drop(outline.flows(), kept);
        return kept.stream().mapToObj(outline.flows()::get).toList();
    }

    private void markForeign() {
        Box page = outline.root();
        double all = Math.max(1, page.chars - page.linkChars);
        for (Box box : outline.boxes()) {
            if (box.parent != null) {
                children.computeIfAbsent(box.parent, b -> new ArrayList<>()).add(box);
            }
            boolean named = isNamedForeign(box, (box.chars - box.linkChars) / all);
            box.foreign = named || (box.parent != null && box.parent.foreign);
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
            if (!flow.box().foreign) {
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
    private Box choose(Box from) {
        List<Box> promising = outline.boxes().stream()
                .filter(box -> box.hints.contains(Hint.BODY) || box.tag.equals("article") || box.tag.equals("main"))
                .filter(box -> box.worth > 0 && !box.foreign)
                .sorted(Comparator.comparingDouble(box -> -box.worth))
                .limit(MOST_PROMISING)
                .toList();
        Box at = from;
        while (true) {
            Box next = best(at, promising);
            if (next == null) {
                return at;
            }
            at = next;
        }
    }

    /** The article element around the heading that repeats the title of the page, if it holds a story; else the page. */
    private Box titled() {
        Box page = outline.root();
        for (Flow flow : outline.flows()) {
            if (flow.isHeading() && flow.text().length() >= SHORTEST_TITLE && title.isRepeatedIn(flow)) {
                for (Box box = flow.box(); box != null; box = box.parent) {
                    if (isArticle(box)
                            && !box.foreign
                            && box.chars - box.linkChars >= SHORTEST_STORY
                            && box.worth > LEAST_OF_PAGE * page.worth) {
                        return box;
                    }
                }
            }
        }
        return page;
    }

    private static boolean isArticle(Box box) {
        return box.tag.equals("article") || box.hints.contains(Hint.BODY);
    }

    /** Whether paragraphs stand in the box itself, beside other boxes: then it is likely the body, and a lead would be lost. */
    private boolean ownText(Box at) {
        int chars = 0;
        for (Box child : children.getOrDefault(at, List.of())) {
            if (child.tag.equals("p") && child.chars > 50 && child.linkShare() < .3 && !child.foreign) {
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

    private boolean reads(Flow flow) {
        return flow.linkShare() < .7 || (flow.isHeading() && flow.text().length() > 3);
    }
}
