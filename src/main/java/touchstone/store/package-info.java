/**
 * What is kept of the outside world: claims with every place and time they were seen, what was visited when, what sites show
 * of themselves. In: sightings, visits, observations. Out: the same, asked for. Only this room knows SQL: SQLite in the
 * user's data folder, or PostgreSQL.
 */
@NullMarked
package touchstone.store;

import org.jspecify.annotations.NullMarked;
