/**
 * What an article claims, and on whose word. In: an article. Out: claims with check-worthiness and attribution, and the way
 * back from the page to the origin.
 */
@NullMarked
package touchstone.claim;

import org.jspecify.annotations.NullMarked;
