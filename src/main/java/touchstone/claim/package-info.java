/**
 * What an article claims, how much and in which order it is worth checking, and on whose word. In: an article. Out: claims
 * with check-worthiness, kind and attribution, and the way back from the page to the origin.
 *
 * <h2>What a claim says by itself</h2>
 *
 * {@code Wordings} gives every claim a wording beside its words: names for pronouns and for "the company", days for "on Monday",
 * and no "an official said that" where what is left says the same about the world. Only one reading may be possible, or the
 * words stay. {@code Clauses} parts a sentence that makes two claims, {@code Sequels} joins two that make one, and
 * {@code HeadlineCheck} holds the headline against the text. What they know of words stands in {@code rules/claim/words.tsv},
 * what they must get right in the tests' {@code wording*.txt} and {@code headlines*.txt}.
 */
@NullMarked
package touchstone.claim;

import org.jspecify.annotations.NullMarked;
