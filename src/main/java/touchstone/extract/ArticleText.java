package touchstone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;
import touchstone.model.Link;
import touchstone.model.Span;
import touchstone.text.WebAddresses;

/** Sets title and flows one below the other as the text of an article, and keeps count of where everything stands. */
final class ArticleText {

    private static final int MOST_LINKS = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final @Nullable URI base;

    ArticleText(@Nullable URI base) {
        this.base = base;
    }

    /** Adds a block and returns where it begins. */
    int add(Block.Role role, String words) {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
        int start = text.length();
        text.append(words);
        blocks.add(new Block(role, new Span(start, text.length())));
        return start;
    }

    /** Adds the body below the title. Headings that only repeat the title are left out, cells of a row joined. */
    void addBody(@Nullable String title, List<Flow> flows) {
        String repeated = title == null ? "" : bare(title);
        for (int i = 0; i < flows.size(); ) {
            Flow flow = flows.get(i);
            int end = rowEnd(flows, i);
            if (end > i + 1) {
                addRow(flows.subList(i, end));
            } else if (!(flow.isHeading() && bare(flow.text()).equals(repeated))) {
                boolean cell = flow.role() == Block.Role.TABLE_ROW;
                addLinks(flow, add(cell ? Block.Role.PARAGRAPH : flow.role(), flow.text()));
            }
            i = end;
        }
    }

    private static int rowEnd(List<Flow> flows, int from) {
        int end = from + 1;
        Flow first = flows.get(from);
        if (first.row() == null || first.text().length() > 300) {
            return end;
        }
        while (end < flows.size()
                && flows.get(end).row() == first.row()
                && flows.get(end).text().length() <= 300) {
            end++;
        }
        return end;
    }

    private void addRow(List<Flow> cells) {
        StringBuilder row = new StringBuilder();
        int start = text.isEmpty() ? 0 : text.length() + 2;
        for (Flow cell : cells) {
            row.append(row.isEmpty() ? "" : " | ");
            addLinks(cell, start + row.length());
            row.append(cell.text());
        }
        add(Block.Role.TABLE_ROW, row.toString());
    }

    private void addLinks(Flow flow, int start) {
        for (Flow.Anchor anchor : flow.anchors()) {
            URI target = WebAddresses.resolve(base, anchor.target());
            if (target != null && links.size() < MOST_LINKS) {
                String words = flow.text().substring(anchor.start(), anchor.end());
                links.add(new Link(target, words.strip(), new Span(start + anchor.start(), start + anchor.end())));
            }
        }
    }

    /** Letters and digits in lower case: what has to agree for two headings to say the same. */
    static String bare(String words) {
        StringBuilder bare = new StringBuilder(words.length());
        String lower = words.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return bare.toString();
    }

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Link> links() {
        return links;
    }
}
