/**
 * From signals and compiled conditions to outcomes. In: rule files, and what is known of an article or a source. Out: which
 * rules fired, where, with how many points. Only this room knows CEL.
 *
 * <p>A rule sees nothing but {@link touchstone.rule.Signal}s: typed, documented facts such as the headline, the share of
 * claims that rest on nobody named, or a rating. What was not observed is missing, not false: a rule that needs a missing
 * signal says {@code NOT_OBSERVED}, and a condition that reads a signal which may be missing must name it under {@code
 * needs}, or it does not load. Conditions are bounded: texts and lists are cut, CEL has no loops but its list macros, and
 * regular expressions are RE2.
 *
 * <p>{@link touchstone.rule.RuleTests} runs the examples that every rule carries; a rule without proof does not load.
 */
@NullMarked
package touchstone.rule;

import org.jspecify.annotations.NullMarked;
