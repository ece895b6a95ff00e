/**
 * Reads {@code rules/**} into records: rules, lexicons, cues, rating words, outlets, reputation lists. In: files that people
 * edit. Out: records, or every error at once with file, line and column. Only this room knows YAML and TSV.
 */
@NullMarked
package touchstone.rulebook;

import org.jspecify.annotations.NullMarked;
