/**
 * What an article claims, how much and in which order it is worth checking, and on whose word. In: an article. Out: claims
 * with check-worthiness, kind and attribution, and the way back from the page to the origin.
 */
@NullMarked
package touchstone.claim;

import org.jspecify.annotations.NullMarked;
