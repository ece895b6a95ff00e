/**
 * Which candidates speak about a claim. In: a claim and its candidates. Out: matches with a calibrated probability and
 * reasons; none is an honest answer.
 */
@NullMarked
package touchstone.match;

import org.jspecify.annotations.NullMarked;
