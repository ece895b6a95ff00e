/**
 * From a text to its vector. In: one text. Out: a unit vector. Only this room knows ONNX Runtime and the model files.
 */
@NullMarked
package touchstone.embed;

import org.jspecify.annotations.NullMarked;
