/**
 * How far a source can be relied on, and how an article is written. In: site facts, history, lists, sourcing. Out: a score
 * whose contributions add up exactly, findings, form. Fetches and queries nothing.
 *
 * <p>Kind comes before score: satire, platforms, archives and press-release services get a name instead of a number, and each kind
 * says which of the nine questions are not asked of it. The score starts in the middle and moves by what others say of the source
 * (ratings, fact-checks); what a site shows of itself can refine it, never carry it into the reliable bands, so that hygiene
 * cannot be bought. Raters who agree are not added up: the best and the lowest count, and agreement makes the answer surer. Without
 * independent word there is no number at all. What is missing never lowers, one more good finding never lowers, one more bad one
 * never raises. Every cut is a contribution of its own.
 *
 * <p>Beside the number stands who said what, as of when, those included who do not count, and what a reader should know: that
 * raters disagree, that their word is old, that the name is only like that of a well-rated site.
 *
 * <p>What one article shows of its own making belongs to its form, not to its source: a small paper without bylines is not
 * a liar. Only over many collected articles ({@link touchstone.model.Practice}) may rules speak of the source, by tags of the
 * rules about articles ({@code MarksReader}), and even then what is missing takes nothing.
 */
@NullMarked
package touchstone.source;

import org.jspecify.annotations.NullMarked;
