/**
 * From signals and compiled conditions to findings. In: rule files and signals. Out: findings with their spans. Only this
 * room knows CEL.
 */
@NullMarked
package touchstone.rule;

import org.jspecify.annotations.NullMarked;
