package touchstone.model;

/**
 * How an article is sourced, over its claims. Shares are 0 to 1, and 0 where there are no claims.
 *
 * @param claims how many claims it makes
 * @param attributed share of claims for which anybody is cited
 * @param named share that rest on a named person, organisation or document
 * @param anonymous share that rest on somebody who is not named
 * @param vague share that rest on "experts", "critics" and the like
 * @param secondHand share that reached the author through another outlet
 * @param independentSources number of different sources cited
 */
public record SourcingProfile(
        int claims,
        double attributed,
        double named,
        double anonymous,
        double vague,
        double secondHand,
        int independentSources) {}
