package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.rulebook.Rulebook;

class ShippedRulesTest {

    private static final RuleSet RULES = RuleSet.load(Path.of("rules"));

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryRuleHolds() {
        return new RuleTests(RULES)
                .run().stream()
                        .map(r -> DynamicTest.dynamicTest(
                                r.rule() + ", " + r.example(),
                                () -> assertThat(r.failure())
                                        .as("%s:%d", r.file(), r.line())
                                        .isNull()));
    }

    @Test
    void thereAreRulesInEveryArea() {
        assertThat(RULES.rules().stream().map(r -> r.id().replaceFirst("/.*", "")))
                .contains(Rulebook.AREAS.toArray(new String[0]));
    }
}
