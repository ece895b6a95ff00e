package touchstone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the rules are. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The folder of rules and lists (default: $TOUCHSTONE_RULES, else those that came with the program).")
    @Nullable
    Path given;

    Path folder(Terminal terminal) {
        Path folder = given;
        String variable = terminal.environment().getOrDefault("TOUCHSTONE_RULES", "");
        if (folder == null && !variable.isEmpty()) {
            folder = Path.of(variable);
        }
        if (folder == null) {
            folder = Path.of(System.getProperty("touchstone.home", ".")).resolve("rules");
        }
        if (!Files.isDirectory(folder)) {
            throw new Failure("there is no folder of rules at " + folder + "; name one with --rules DIR.");
        }
        return folder;
    }
}
