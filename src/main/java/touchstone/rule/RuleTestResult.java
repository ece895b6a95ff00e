package touchstone.rule;

import org.jspecify.annotations.Nullable;

/**
 * What running one example of a rule showed.
 *
 * @param rule id of the rule
 * @param example which one: "hit 1", "near miss 2"
 * @param file where the example stands
 * @param line of {@code file}, from 1
 * @param failure one sentence, null if the rule did as the example says
 */
public record RuleTestResult(
        String rule,
        String example,
        String file,
        int line,
        @Nullable String failure) {

    public boolean isPassed() {
        return failure == null;
    }
}
