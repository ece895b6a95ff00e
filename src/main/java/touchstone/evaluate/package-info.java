/**
 * Measures the stages on labelled data. In: files of labelled data. Out: measures with intervals, and what was predicted.
 */
@NullMarked
package touchstone.evaluate;

import org.jspecify.annotations.NullMarked;
