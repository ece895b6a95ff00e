/**
 * Which way a text leans on a checked claim. In: an article, a claim, a fact-check. Out: asserts, denies, reports; unknown in
 * languages whose cues are not known.
 *
 * <p>Two readings work together in {@link touchstone.stance.StanceReader}. The local one looks at the sentence of the claim,
 * its neighbours, the headline and later corrections, and asks questions in order of their weight. The other one, a small
 * model of cues, judges the text as a whole, and can only take back an assertion. Wherever signs disagree, the one against
 * asserting counts: a debunk must never be listed among those who spread the claim.
 *
 * <p>Both read the same {@code Mark}s of a sentence, made of the cues in {@code rules/stance/cues.tsv}: it refutes, hedges,
 * cites, asks. A text that debunks without any such word is still known by how it holds the claim ("half the town believes
 * that …"): who only passes a claim on does not assert it. Where he then goes on about it on his own word, or says what is so
 * instead, he denies it by facts alone ({@code Hearsay}, {@code Counterfacts}).
 */
@NullMarked
package touchstone.stance;

import org.jspecify.annotations.NullMarked;
