/**
 * How far a source can be relied on, and how an article is written. In: site facts, history, lists, sourcing. Out: a score
 * whose contributions add up exactly, findings, form. Fetches and queries nothing.
 *
 * <p>Kind comes before score: satire and platforms get a name instead of a number. The score starts in the middle and moves
 * by what others say of the source (ratings, fact-checks); what a site shows of itself can refine it, never carry it into
 * the reliable bands, so that hygiene cannot be bought. Without independent word there is no number at all. What is missing
 * never lowers, and one more good finding never lowers. Every cut is a contribution of its own.
 *
 * <p>What an article shows of its own making belongs to its form, not to its source: a small paper without bylines is not
 * a liar.
 */
@NullMarked
package touchstone.source;

import org.jspecify.annotations.NullMarked;
