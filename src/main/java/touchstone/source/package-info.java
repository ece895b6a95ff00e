/**
 * How far a source can be relied on, and how an article is written. In: site facts, history, lists, sourcing. Out: a score
 * whose contributions add up exactly, findings, form. Fetches and queries nothing.
 */
@NullMarked
package touchstone.source;

import org.jspecify.annotations.NullMarked;
