/**
 * The records and sealed outcomes that travel between the stages. In: nothing. Out: everybody's vocabulary.
 *
 * <p>A type is named after the state of the data: a {@link touchstone.model.Page} came in, an {@link
 * touchstone.model.Article} has been read, a {@link touchstone.model.Claim} stands in it, a {@link
 * touchstone.model.Match} ties it to a {@link touchstone.model.FactCheck}. Spans always point into {@link
 * touchstone.model.Article#text()}. Null and empty mean "not observed", never "known to be absent".
 */
@NullMarked
package touchstone.model;

import org.jspecify.annotations.NullMarked;
