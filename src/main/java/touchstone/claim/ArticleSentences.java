package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.text.Sentences;

/** The sentences of an article's running text: no headings, captions or rows of tables. */
final class ArticleSentences {

    private ArticleSentences() {}

    static List<Span> of(Article article) {
        List<Span> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            switch (block.role()) {
                case PARAGRAPH, LIST_ITEM, QUOTE ->
                    Sentences.split(block.span().of(article.text()))
                            .forEach(s -> sentences.add(s.shiftedBy(block.span().start())));
                case TITLE, HEADING, CAPTION, TABLE_ROW -> {}
            }
        }
        return sentences;
    }
}
