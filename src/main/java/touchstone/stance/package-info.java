/**
 * Which way a text leans on a checked claim. In: an article, a claim, a fact-check. Out: asserts, denies, reports.
 */
@NullMarked
package touchstone.stance;

import org.jspecify.annotations.NullMarked;
