package touchstone.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.rulebook.RuleFolders;

/** Where the rules are. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "The folder of rules and lists (default: $TOUCHSTONE_RULES, else those that came with the program).")
    @Nullable
    Path given;

    @Option(
            names = "--overlay",
            paramLabel = "DIR",
            description =
                    "A folder of your own rules and lists, laid over the others; may be given more than once, the last one"
                            + " on top (default: those in $$TOUCHSTONE_OVERLAYS).")
    List<Path> overlays = List.of();

    /** The rules and what is laid over them, as they are in force on a day. */
    RuleFolders folders(Terminal terminal, LocalDate day) {
        List<Path> over = overlays;
        String variable = terminal.environment().getOrDefault("TOUCHSTONE_OVERLAYS", "");
        if (over.isEmpty() && !variable.isBlank()) {
            over = Arrays.stream(variable.split(Pattern.quote(File.pathSeparator), -1))
                    .filter(part -> !part.isBlank())
                    .map(Path::of)
                    .toList();
        }
        return new RuleFolders(folder(terminal), over, day);
    }

    /** The folder of rules alone, for what cannot be laid over. */
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
