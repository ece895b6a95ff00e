package touchstone.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.text.Sentences;

/** The sentences of an article's running text: no headings, captions or rows of tables. */
final class ArticleSentences {

    private static final int LONGEST_DATELINE = 120;
    private static final Pattern DATELINE = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}.,'’\\- /0-9]{1,60} )?\\((?:\\p{Lu}|dpa)[\\p{L} .]{1,30}\\) ?(?:--?|[–—|]) ?");

    private ArticleSentences() {}

    static List<Span> of(Article article) {
        List<Span> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            switch (block.role()) {
                case PARAGRAPH, LIST_ITEM, QUOTE ->
                    Sentences.split(block.span().of(article.text())).stream()
                            .map(s -> s.shiftedBy(block.span().start()))
                            .forEach(s -> sentences.add(behindDateline(article.text(), s)));
                case TITLE, HEADING, CAPTION, TABLE_ROW -> {}
            }
        }
        return sentences;
    }

    /** "LONDON (AP) — " in front of a sentence is no part of it. */
    private static Span behindDateline(String text, Span sentence) {
        Matcher dateline = DATELINE.matcher(
                text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_DATELINE)));
        return dateline.find() && sentence.start() + dateline.end() < sentence.end()
                ? new Span(sentence.start() + dateline.end(), sentence.end())
                : sentence;
    }
}
