/**
 * Which candidates speak about a claim. In: a claim and its candidates. Out: matches with a calibrated probability, what they
 * rest on, and what to know before relying on them; none is an honest answer.
 *
 * <h2>From a candidate to a match</h2>
 *
 * {@link touchstone.match.Ranking} and {@link touchstone.match.Certainties} say how probable it is that two texts speak of the
 * same thing; that was learned from posts and the right or a wholly different fact-check, so it cannot tell "rose" from "fell".
 * {@link touchstone.match.Guards} can: each looks for one way in which nearly the same words make another claim, in a {@link
 * touchstone.match.Statement}, with the words of {@code rules/match}. A guard never hides a fact-check, it keeps it from being
 * called the same claim. {@link touchstone.match.Timing} does so where the two lie apart in time. {@link
 * touchstone.match.Alike} makes one match of all that checked the same claim.
 */
@NullMarked
package touchstone.match;

import org.jspecify.annotations.NullMarked;
