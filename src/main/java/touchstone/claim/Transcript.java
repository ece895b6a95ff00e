package touchstone.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Checkworthiness.Said;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.Span;

/** An article that is the record of a talk: most of its paragraphs begin with who speaks, such as {@code RUIZ:}. */
final class Transcript {

    private static final int FEWEST_TURNS = 4;
    private static final int LONGEST_LABEL = 200;
    /** Sentences on either side; with one, fact-checks were found less often (see {@link touchstone.model.Said}). */
    private static final int AROUND = 2;

    private static final Pattern LABEL =
            Pattern.compile("^(\\p{Lu}[\\p{L}.'’\\-]{0,24}(?: [\\p{L}.'’\\-]{1,24}){0,4})(?: ?\\([^()]{1,30}\\))?: ");

    private Transcript() {}

    /** Whether at least half of the paragraphs, and four, begin with a label, and a quarter of the labels stood there before. */
    static boolean is(Article article) {
        Set<String> speakers = new HashSet<>();
        int paragraphs = 0;
        int labelled = 0;
        for (Block block : article.blocks()) {
            if (isText(block)) {
                paragraphs++;
                Matcher label = label(block.span().of(article.text()));
                if (label != null) {
                    labelled++;
                    speakers.add(label.group(1));
                }
            }
        }
        return labelled >= FEWEST_TURNS
                && 2 * labelled >= paragraphs
                && speakers.size() > 1
                && 4 * speakers.size() <= 3 * labelled;
    }

    /** Where the label stands under which each sentence is said; null in front of the first label. */
    static List<@Nullable Span> speakers(Article article, List<Span> sentences) {
        List<@Nullable Span> speakers = new ArrayList<>();
        Span speaker = null;
        int next = 0;
        for (Span sentence : sentences) {
            while (next < article.blocks().size()
                    && article.blocks().get(next).span().start() <= sentence.start()) {
                Span block = article.blocks().get(next++).span();
                Matcher label = label(block.of(article.text()));
                speaker = label == null
                        ? speaker
                        : new Span(block.start() + label.start(1), block.start() + label.end(1));
            }
            speakers.add(speaker);
        }
        return speakers;
    }

    /** Who says each sentence, and the sentence without the label in front of it. */
    static List<Said> said(Article article, List<Span> sentences) {
        List<Said> said = new ArrayList<>();
        List<Block> blocks = article.blocks();
        String speaker = "";
        int next = 0;
        for (Span sentence : sentences) {
            int behindLabel = sentence.start();
            while (next < blocks.size() && blocks.get(next).span().start() <= sentence.start()) {
                Span block = blocks.get(next++).span();
                Matcher label = label(block.of(article.text()));
                speaker = label == null ? speaker : label.group(1);
                behindLabel = label == null ? sentence.start() : block.start() + label.end();
            }
            int start = Math.min(sentence.end(), Math.max(sentence.start(), behindLabel));
            said.add(new Said(speaker, article.text().substring(start, sentence.end())));
        }
        return said;
    }

    /** Claims of a talk, worded without the label, with who says them and what the same speaker says around them. */
    static List<Claim> said(Article article, List<Span> sentences, List<Claim> claims) {
        List<Said> said = said(article, sentences);
        List<Claim> all = new ArrayList<>(claims.size());
        int at = 0;
        for (Claim claim : claims) {
            while (at + 1 < sentences.size()
                    && sentences.get(at + 1).start() <= claim.span().start()) {
                at++;
            }
            String label = sentences.get(at).of(article.text());
            label = label.substring(0, label.length() - said.get(at).text().length());
            String bare =
                    claim.wording().startsWith(label) ? claim.wording().substring(label.length()) : claim.wording();
            String speaker = said.get(at).speaker();
            all.add(claim.withSaid(
                    new touchstone.model.Said(bare, around(said, at), speaker.isEmpty() ? null : speaker)));
        }
        return all;
    }

    private static String around(List<Said> said, int sentence) {
        String speaker = said.get(sentence).speaker();
        return IntStream.rangeClosed(sentence - AROUND, sentence + AROUND)
                .filter(i -> i >= 0 && i < said.size() && said.get(i).speaker().equals(speaker))
                .mapToObj(i -> said.get(i).text())
                .collect(Collectors.joining(" "));
    }

    private static boolean isText(Block block) {
        return switch (block.role()) {
            case PARAGRAPH, LIST_ITEM, QUOTE -> true;
            case TITLE, HEADING, CAPTION, TABLE_ROW -> false;
        };
    }

    private static @Nullable Matcher label(String text) {
        Matcher label = LABEL.matcher(text.substring(0, Math.min(LONGEST_LABEL, text.length())));
        return label.find() ? label : null;
    }
}
