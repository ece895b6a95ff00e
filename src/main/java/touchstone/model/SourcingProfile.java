package touchstone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article is sourced, over its claims. Shares are 0 to 1, and 0 where there are no claims. What is attributed is
 * named, anonymous, vague or rests on an outlet itself, so that those four shares add up to {@code attributed}.
 *
 * @param claims how many claims it makes
 * @param attributed share of claims for which anybody is cited
 * @param named share that rest on a person, organisation or document
 * @param anonymous share that rest on somebody whose name is held back
 * @param vague share that rest on "experts", "critics" and the like
 * @param outlets share that rest on what another outlet says by itself
 * @param secondHand share that reached the author through another outlet
 * @param independentSources number of different sources cited, vague ones apart; all that came through one outlet are one, for
 *     the author heard only that outlet
 * @param sources everybody cited, those with the most claims first
 * @param documents how many different documents are cited
 * @param documentsLinked how many of them a link goes out beside; null if the text came without an address and without links,
 *     so that links may have been lost
 * @param asked whether the article shows that the other side was asked ("declined to comment")
 * @param predictions how many claims say what will happen and put it down to nobody
 * @param own share of the sentences of the body for which no other newsroom is named; 0 where the page says that the whole
 *     text is another's, null where it says that parts are and not which
 */
public record SourcingProfile(
        int claims,
        double attributed,
        double named,
        double anonymous,
        double vague,
        double outlets,
        double secondHand,
        int independentSources,
        List<Source> sources,
        int documents,
        @Nullable Integer documentsLinked,
        boolean asked,
        int predictions,
        @Nullable Double own) {

    /**
     * Somebody who is cited.
     *
     * @param name as the attribution has it
     * @param via the outlet through which its word came, null if it was given to the author
     * @param claims how many claims rest on it, at least 1
     */
    public record Source(
            String name, Attribution.Kind kind, @Nullable String via, int claims) {}

    public SourcingProfile {
        sources = List.copyOf(sources);
    }

    /** Only the shares, as one who kept no names knows them. */
    public SourcingProfile(
            int claims,
            double attributed,
            double named,
            double anonymous,
            double vague,
            double secondHand,
            int independentSources) {
        this(
                claims,
                attributed,
                named,
                anonymous,
                vague,
                Math.max(0, attributed - named - anonymous - vague),
                secondHand,
                independentSources,
                List.of(),
                0,
                null,
                false,
                0,
                null);
    }
}
