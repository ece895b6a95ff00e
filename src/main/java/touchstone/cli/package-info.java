/**
 * The command line: the only room that prints, and the one place that turns failures into exit codes.
 */
@NullMarked
package touchstone.cli;

import org.jspecify.annotations.NullMarked;
