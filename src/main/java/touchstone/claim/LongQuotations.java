package touchstone.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;

/**
 * Finds long stretches that a page quotes word for word from another outlet: sentences in quotation marks that stand on the
 * outlet's own word, and blocks of quotation, or paragraphs wholly in quotation marks, that a paragraph with the outlet's
 * name and a colon announces.
 */
final class LongQuotations {

    /** So many words are more than a passage cited in passing. */
    static final int LONG = 40;

    private static final int ANNOUNCEMENT = 160;

    private final Outlets outlets;

    LongQuotations(Outlets outlets) {
        this.outlets = outlets;
    }

    /** How many words of an outlet are quoted, and where the first of them stand. */
    record Quoted(int words, Span first) {}

    /** For each outlet that is quoted at length its words, in the order of the text. */
    Map<String, Quoted> of(Article article, List<Span> sentences, List<Attribution> attributions) {
        Map<String, Quoted> found = new LinkedHashMap<>();
        List<Block> blocks = article.blocks();
        String announced = null;
        for (Block block : blocks) {
            String text = block.span().of(article.text()).strip();
            boolean quote = block.role() == Block.Role.QUOTE || isWholeQuotation(text);
            if (quote && announced != null) {
                add(found, announced, text, block.span());
            } else if (!quote) {
                announced = announced(text);
                own(article, block.span(), sentences, attributions, found);
            } else {
                own(article, block.span(), sentences, attributions, found);
            }
        }
        found.values().removeIf(quoted -> quoted.words() < LONG);
        return found;
    }

    private static void own(
            Article article, Span block, List<Span> sentences, List<Attribution> attributions, Map<String, Quoted> to) {
        for (int i = 0; i < sentences.size(); i++) {
            Attribution a = attributions.get(i);
            if (block.contains(sentences.get(i)) && a.quoted() && a.kind() == Kind.OUTLET && a.name() != null) {
                add(to, a.name(), sentences.get(i).of(article.text()), sentences.get(i));
            }
        }
    }

    private static void add(Map<String, Quoted> to, String outlet, String text, Span span) {
        int words = text.split("\\s+", -1).length;
        to.merge(outlet, new Quoted(words, span), (a, b) -> new Quoted(a.words() + b.words(), a.first()));
    }

    /** "From the Miami Herald:" */
    private @Nullable String announced(String text) {
        if (!text.endsWith(":") || text.length() > ANNOUNCEMENT) {
            return null;
        }
        List<Outlets.Mention> named = outlets.mentions(text);
        return named.size() == 1 ? named.getFirst().outlet().name() : null;
    }

    private static boolean isWholeQuotation(String text) {
        return text.length() > 2
                && "“„«\"".indexOf(text.charAt(0)) >= 0
                && "”“»\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
