package touchstone.claim;

import java.util.List;
import java.util.regex.Pattern;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;

/**
 * Tells the sentences that say nothing without the one before them: "That is false.", "He did so three times.", "So did
 * Norway." Such a pair is one claim.
 */
final class Sequels {

    private static final int LONGEST = 60;

    private static final Pattern SEQUEL = Pattern.compile("(?i)^(?:"
            + "(?:but |and |yet |however, )?(?:that|this|it|which)(?: is|['’]s| was| isn['’]t| wasn['’]t| turned out to be| proved)"
            + "(?: not| simply| just| completely| entirely| also| plainly| absolutely| totally)?"
            + " (?:true|false|untrue|wrong|a lie|a myth|a hoax|incorrect|nonsense|a fabrication|misleading|inaccurate)[.!]?$"
            + "|(?:but |and )?(?:he|she|it|they) (?:did|does|do|has done|have done|had done) (?:so|the same)\\b.*"
            + "|(?:so|nor|neither) (?:did|does|do|has|have|had|is|are|was|were) \\p{Lu}.*"
            + "|the (?:same|opposite|reverse) (?:is|was|goes|holds|happened)\\b.*)");

    private Sequels() {}

    /** Whether the second of two sentences in a row leans so on the first. */
    static boolean isSequel(Article article, Span first, Span second) {
        if (second.length() > LONGEST || first.of(article.text()).endsWith("?")) {
            return false;
        }
        return SEQUEL.matcher(second.of(article.text())).matches() && inOneBlock(article.blocks(), first, second);
    }

    private static boolean inOneBlock(List<Block> blocks, Span first, Span second) {
        Span both = new Span(first.start(), second.end());
        return blocks.stream().anyMatch(block -> block.span().contains(both));
    }
}
