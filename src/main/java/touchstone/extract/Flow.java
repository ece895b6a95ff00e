package touchstone.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;

/**
 * A stretch of running text without a break: a paragraph, heading, list item or table cell.
 *
 * @param role what its element makes of it; cells of tables are {@code TABLE_ROW} each
 * @param text with single spaces, lines of the same paragraph parted by {@code \n}
 * @param linkChars how many of its characters stand in links
 * @param box the innermost box around it
 * @param anchors its links, with offsets into {@code text}
 * @param row the table row that holds it, null outside of tables
 */
record Flow(
        Block.Role role,
        String text,
        int linkChars,
        Box box,
        List<Anchor> anchors,
        @Nullable Box row) {

    /** A link inside a flow. */
    record Anchor(String target, int start, int end) {}

    double linkShare() {
        return (double) linkChars / text.length();
    }

    boolean isHeading() {
        return role == Block.Role.HEADING;
    }
}
