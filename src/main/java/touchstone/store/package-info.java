/**
 * What is kept of the outside world: claims with every place and time they were seen, what was visited when, what sites show
 * of themselves; what users say of judgements, and who may use the service. In: sightings, visits, observations, feedback, tokens.
 * Out: the same, asked for; a queue of what nobody has checked; a backup. Only this room knows SQL: SQLite in the user's data folder, or PostgreSQL, with the same statements.
 *
 * <p>Two claims are one if their folded words are equal, or if their vectors are near and they hold the same numbers, names and
 * words that turn the sense, in an order that changes nobody's part ({@code ClaimText}, {@code WordOrder}). Kept as two is a
 * nuisance, made one wrongly is a false report: so in doubt they are two, and in other languages than English only equal words are
 * one.
 *
 * <p>Beside its claims an article keeps what it shows of how its newsroom works ({@code MarksRow}). Copies of one text in one
 * voice share a story, so that whoever counts articles counts texts.
 *
 * <p>An article is kept in one transaction, whose first statement is the same for all writers, so that they stand in line.
 * {@code SpeakerRule} decides whose statements are listed; what is held back is kept, counted, and forgotten on request.
 */
@NullMarked
package touchstone.store;

import org.jspecify.annotations.NullMarked;
