package touchstone.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page that holds text, with sums over all text below it. Boxes form the tree in which the body is sought;
 * the text itself lies in {@link Flow}s, of which a box covers the stretch from {@link #from} to {@link #to}.
 */
final class Box {

    final @Nullable Box parent;
    final String tag;
    final int depth;
    /** What its names, role and place promise. */
    final Set<Hint> hints;

    private final boolean inFrame;

    /** First flow inside. */
    int from;
    /** One past the last flow inside. */
    int to;
    /** Letters and the like inside, spaces not counted twice. */
    int chars;
    /** Those of them that stand in links. */
    int linkChars;
    /** Sum of the worth of the flows inside. */
    double worth;
    /** Whether its names, or those of a box around it, say that it is no part of the article. */
    boolean foreign;

    Box(@Nullable Box parent, String tag, Set<Hint> hints) {
        this.parent = parent;
        this.tag = tag;
        this.hints = hints;
        this.inFrame = hints.contains(Hint.FRAME) || (parent != null && parent.inFrame);
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    /** Whether this box or one around it belongs to the frame of the site. */
    boolean isInFrame() {
        return inFrame;
    }

    boolean isIn(Box ancestor) {
        Box box = this;
        while (box != null && box.depth > ancestor.depth) {
            box = box.parent;
        }
        return box == ancestor;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }
}
