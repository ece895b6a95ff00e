package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;

/**
 * What an article says in the words of others: stretches between quotation marks, marks included. A quotation over several
 * paragraphs, each of which opens with a mark and only the last of which closes, is several stretches of one quotation.
 */
final class Quotations {

    /** A stretch; {@code continues} says that it carries on the quotation of the stretch before it. */
    record Stretch(Span span, boolean continues) {}

    private final List<Stretch> stretches;

    private Quotations(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    static Quotations of(Article article) {
        List<Stretch> found = new ArrayList<>();
        boolean open = false;
        for (Block block : article.blocks()) {
            if (block.role() == Block.Role.TITLE || block.role() == Block.Role.HEADING) {
                open = false;
                continue;
            }
            if (block.role() == Block.Role.QUOTE) {
                found.add(new Stretch(block.span(), false));
                open = false;
                continue;
            }
            open = read(article.text(), block.span(), open, found);
        }
        return new Quotations(found);
    }

    private static boolean read(String text, Span block, boolean open, List<Stretch> found) {
        int start = -1;
        boolean continues = open;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            boolean opens = c == '“' || c == '„' || c == '«' || (c == '"' && start < 0 && !followsWord(text, i));
            boolean closes = c == '”'
                    || c == '»'
                    || (c == '"' && start >= 0)
                    || (c == '“' && start >= 0 && isGerman(text, start));
            if (start < 0 && opens) {
                start = i;
                continues = continues && text.substring(block.start(), i).isBlank();
            } else if (start >= 0 && closes) {
                found.add(new Stretch(new Span(start, i + 1), continues));
                start = -1;
                continues = false;
            }
        }
        if (start >= 0) {
            found.add(new Stretch(new Span(start, block.end()), continues));
        }
        return start >= 0;
    }

    /** A straight mark behind a word or number, such as an inch, opens nothing. */
    private static boolean followsWord(String text, int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isGerman(String text, int start) {
        return text.charAt(start) == '„';
    }

    boolean contains(int offset) {
        return at(offset) != null;
    }

    /** The stretch around an offset, or null. */
    @Nullable
    Stretch at(int offset) {
        int i = firstEndingAfter(offset);
        return i < stretches.size() && stretches.get(i).span().start() <= offset ? stretches.get(i) : null;
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Share of a stretch of text that stands between quotation marks, 0 to 1. */
    double share(Span span) {
        int inside = 0;
        for (int i = firstEndingAfter(span.start()); i < stretches.size(); i++) {
            Span quoted = stretches.get(i).span();
            if (quoted.start() >= span.end()) {
                break;
            }
            inside += Math.min(span.end(), quoted.end()) - Math.max(span.start(), quoted.start());
        }
        return span.length() == 0 ? 0 : inside / (double) span.length();
    }
}
