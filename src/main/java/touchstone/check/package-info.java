/**
 * The whole pipeline for one document. In: a page. Out: a report.
 */
@NullMarked
package touchstone.check;

import org.jspecify.annotations.NullMarked;
