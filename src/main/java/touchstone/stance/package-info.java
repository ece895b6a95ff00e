/**
 * Which way a text leans on a checked claim. In: an article, a claim, a fact-check. Out: asserts, denies, reports.
 *
 * <p>Two readings work together in {@link touchstone.stance.StanceReader}. The local one looks at the sentence of the claim,
 * its neighbours, the headline and later corrections, and asks questions in order of their weight. The other one, a small
 * model of cues, judges the text as a whole, and can only take back an assertion. Wherever signs disagree, the one against
 * asserting counts: a debunk must never be listed among those who spread the claim.
 */
@NullMarked
package touchstone.stance;

import org.jspecify.annotations.NullMarked;
