package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * What one news article shows of how its newsroom works.
 *
 * @param bylined whether somebody is named as its author
 * @param dated whether it says when it was published
 * @param headline what was found of its headline; null where it has none
 * @param correction the words by which it says that it was corrected; null where it does not
 * @param claims how many claims it makes
 * @param named how many of them stand on the word of a person, body, document or outlet that can be asked or looked up
 */
public record ArticleMarks(
        boolean bylined,
        boolean dated,
        @Nullable Headline headline,
        @Nullable String correction,
        int claims,
        int named) {

    public ArticleMarks {
        if (claims < 0 || named < 0 || named > claims) {
            throw new IllegalArgumentException("claims: " + claims + ", named: " + named);
        }
    }

    /**
     * What was found of a headline.
     *
     * @param loud whether it is worded to be clicked: loud, teasing, advertising
     * @param saysMore whether it says more than its text
     */
    public record Headline(boolean loud, boolean saysMore) {}
}
