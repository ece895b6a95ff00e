/**
 * From features to weights, calibration and the measures of a model. In: labelled features. Out: a weights file with its
 * card, probabilities, measures with intervals. Only this room knows the training library.
 */
@NullMarked
package touchstone.learn;

import org.jspecify.annotations.NullMarked;
