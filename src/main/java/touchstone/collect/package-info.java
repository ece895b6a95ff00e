/**
 * From the outside world into the store and the corpus: feeds, sitemaps and publishers → claims, fact-checks, site facts. In:
 * what a user listed. Only this room knows what to visit next, and when.
 */
@NullMarked
package touchstone.collect;

import org.jspecify.annotations.NullMarked;
