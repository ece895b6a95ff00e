/**
 * From signals and compiled conditions to outcomes. In: rule files, and what is known of an article or a source. Out: which
 * rules fired, where, with how many points; and what a rule lacks to be stable. Only this room knows CEL.
 *
 * <p>A rule sees nothing but {@link touchstone.rule.Signal}s: typed, documented facts such as the headline, the share of
 * claims that rest on nobody named, or a rating. What was not observed is missing, not false: a rule that needs a missing
 * signal says {@code NOT_OBSERVED}, and a condition that reads a signal which may be missing must name it under {@code
 * needs}, or it does not load. Beside the operators of CEL a condition calls the functions of {@link
 * touchstone.rule.Vocabulary}.
 *
 * <p>Rules may come from strangers, so that every one is bounded before it runs. Texts and lists are cut; what a condition can
 * cost at most is counted from its tree, and more than a fixed number of steps is refused; it has no maps, no joined texts and
 * no patterns. The steps of a pattern are counted before RE2/J compiles it, and of a long text it sees as many letters as its
 * steps allow. The words of an article are cut once for all rules, and a pattern is run only where letters stand that each of
 * its matches must hold.
 *
 * <p>What can be known beforehand is told when a rule is loaded: a comparison that never holds or always does, limits that
 * contradict each other, a gap that stays empty. {@link touchstone.rule.RuleTests} runs the examples that every rule carries and
 * takes each alternative of a stable rule away, which an example must notice; {@link touchstone.rule.Lint} says what else a rule
 * lacks to be stable.
 */
@NullMarked
package touchstone.rule;

import org.jspecify.annotations.NullMarked;
