/**
 * From a report to what people and programs read. In: a report. Out: text for a terminal, JSON.
 */
@NullMarked
package touchstone.report;

import org.jspecify.annotations.NullMarked;
