/**
 * The known fact-checks: import, index, list. In: feeds of fact-checks, and a claim. Out: candidates. Only this room knows
 * Lucene.
 */
@NullMarked
package touchstone.corpus;

import org.jspecify.annotations.NullMarked;
