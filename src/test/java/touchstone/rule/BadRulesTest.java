package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.RulebookException;

/**
 * Each file in {@code bad/} is a rule with something wrong; beside it stands what the loader must say, word for word, and
 * where two rules are needed, the sound one as {@code .also}. {@code -Dgolden.write=true} writes what is said now.
 */
class BadRulesTest {

    private static final Path BAD = Path.of("src/test/resources/touchstone/rule/bad");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyBadRuleIsRefusedWithItsPlace() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)))
                    .toList();
        }
    }

    private void check(Path bad) throws IOException {
        String name = bad.getFileName().toString();
        Path rules = Files.createDirectories(folder.resolve(name));
        Files.writeString(rules.resolve("criteria.tsv"), "headlines\t1\t0\tAre headlines true?\n");
        Files.createDirectories(rules.resolve("lexicon"));
        Files.writeString(rules.resolve("lexicon/loud.txt"), "shocking\n");
        Files.copy(bad, Files.createDirectories(rules.resolve("headline")).resolve(name));
        Path beside = bad.resolveSibling(name.replace(".yaml", ".also"));
        if (Files.exists(beside)) {
            Files.copy(beside, rules.resolve("headline/also.yaml"));
        }
        RulebookException refused = catchThrowableOfType(RulebookException.class, () -> RuleSet.load(rules));
        assertThat(refused).as("refused").isNotNull();
        Path expected = bad.resolveSibling(name.replace(".yaml", ".expected"));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, refused.getMessage() + "\n");
        }
        assertThat(refused.getMessage() + "\n").isEqualTo(Files.readString(expected));
    }
}
