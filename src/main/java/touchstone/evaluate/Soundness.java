package touchstone.evaluate;

import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Link;
import touchstone.model.Span;

/** What must hold of every article, whatever page it came from. */
final class Soundness {

    private Soundness() {}

    /** What is wrong with an article, or null: its text must be covered by blocks in order, and all offsets lie within it. */
    static @Nullable String complaint(Article article) {
        int at = 0;
        for (Block block : article.blocks()) {
            if (block.span().start() < at || block.span().end() > article.text().length()) {
                return "a block from " + block.span().start() + " to "
                        + block.span().end() + " where " + at + " comes next";
            }
            if (!article.text().substring(at, block.span().start()).isBlank()) {
                return "text outside of blocks at " + at;
            }
            if (block.span().start() == block.span().end()) {
                return "an empty block at " + at;
            }
            at = block.span().end();
        }
        if (!article.text().substring(at).isBlank()) {
            return "text below the last block at " + at;
        }
        for (Link link : article.links()) {
            if (link.span() != null && isOutside(link.span(), article)) {
                return "a link outside of the text";
            }
        }
        return article.quotes().stream().anyMatch(quote -> isOutside(quote, article))
                ? "a quotation outside of the text"
                : null;
    }

    private static boolean isOutside(Span span, Article article) {
        return span.start() < 0 || span.end() > article.text().length() || span.start() > span.end();
    }
}
