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
    /** Its class attribute as it stands, never longer than {@link Hints#LONGEST_NAME}. */
    final String names;

    final int depth;
    /** What its names, role and place promise. Holds for everything inside as well, see {@link #within}. */
    final Set<Hint> hints;

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
    /** How many boxes above the root the way from here to the root turns: 0 inside of the root. */
    int turn;
    /** The outermost box that holds this one and not the root; itself where it holds the root. */
    @Nullable
    Box branch;

    Box(@Nullable Box parent, String tag, String names, Set<Hint> hints) {
        this.parent = parent;
        this.tag = tag;
        this.names = names;
        this.hints = hints;
        this.depth = parent == null ? 0 : parent.depth + 1;
    }

    /** Whether this box or one around it has the hint. */
    boolean within(Hint hint) {
        for (Box box = this; box != null; box = box.parent) {
            if (box.hints.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    boolean isIn(Box ancestor) {
        Box box = this;
        while (box != null && box.depth > ancestor.depth) {
            box = box.parent;
        }
        return box == ancestor;
    }

    /** Each word of its class names, as a hash: {@code entry-content} and {@code entryContent} have two. */
    void nameWords(FlowFeatures.Sink sink) {
        int word = 0;
        boolean lower = false;
        for (int i = 0; i <= names.length(); i++) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean hump = lower && c >= 'A' && c <= 'Z';
            if ((!letter || hump) && word != 0) {
                sink.add(word);
                word = 0;
            }
            word = letter ? 31 * word + (c | 0x20) : word;
            lower = c >= 'a' && c <= 'z';
        }
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }
}
