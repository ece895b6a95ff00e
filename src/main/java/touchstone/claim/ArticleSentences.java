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

    private static final String DASH = " ?(?:--?|[–—|:]) ?";
    private static final String PLACE = "(?:\\p{Lu}[\\p{L}'’-]{0,20}?[.,]?[ /-]{1,2}){1,5}";
    private static final String CAPITALS = "(?:\\p{Lu}[\\p{Lu}'’-]{1,20}?[.,]?[ /-]{1,2}){1,4}";
    private static final String DAY = "\\d{1,2}[.,]? ?(?:\\p{L}{2,10}[.,]{0,2} ?)?(?:\\d{4} ?)?";
    private static final String AGENCY = "\\(\\p{Lu}[\\p{L}\\p{Nd} ./-]{1,30}\\)";
    private static final String SMALL_AGENCY = "\\(\\p{Ll}[\\p{L}/]{1,15}\\)";
    private static final String SLASHED_AGENCY = "/ ?\\p{Lu}[\\p{L} -]{2,30} ?/";

    /**
     * "(dpa) - ", "Berlin (dpa/bb) - ", "MADRID, 5 Mar. (EFE) –", "LONDON (AP) — ", "BOSTON, May 4, 2026 /PRNewswire/ -- ": a
     * place in capitals, a day, or an agency in small letters tell it from "Anna Berg (SPD) – ".
     */
    private static final Pattern DATELINE = Pattern.compile("^(?:" + AGENCY + "|(?:" + PLACE + "(?:" + DAY + ")?)?(?:"
            + SMALL_AGENCY + "|" + SLASHED_AGENCY + ")|" + PLACE + DAY + AGENCY + "|" + CAPITALS + "(?:" + PLACE + ")?"
            + AGENCY + ")" + DASH);

    /** "London (Reuters) - ": where an article begins, a place need not be told from a name. */
    private static final Pattern FIRST_DATELINE = Pattern.compile("^" + PLACE + AGENCY + DASH);

    private ArticleSentences() {}

    static List<Span> of(Article article) {
        List<Span> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            switch (block.role()) {
                case PARAGRAPH, LIST_ITEM, QUOTE -> add(article.text(), block.span(), sentences);
                case TITLE, HEADING, CAPTION, TABLE_ROW -> {}
            }
        }
        return sentences;
    }

    private static void add(String text, Span block, List<Span> sentences) {
        String words = block.of(text);
        int from = datelineEnd(words, sentences.isEmpty());
        Sentences.split(words.substring(from)).stream()
                .map(sentence -> sentence.shiftedBy(block.start() + from))
                .forEach(sentences::add);
    }

    /** Where the words behind a dateline begin; 0 if there is none, or nothing behind it. */
    private static int datelineEnd(String paragraph, boolean first) {
        String start = paragraph.substring(0, Math.min(paragraph.length(), LONGEST_DATELINE));
        int end = end(DATELINE, start);
        end = end == 0 && first ? end(FIRST_DATELINE, start) : end;
        return end < paragraph.length() ? end : 0;
    }

    private static int end(Pattern dateline, String start) {
        Matcher matcher = dateline.matcher(start);
        return matcher.find() ? matcher.end() : 0;
    }
}
