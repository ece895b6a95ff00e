package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.RulesDifference;
import touchstone.evaluate.RulesDifference.Change;
import touchstone.evaluate.RulesDifference.Move;

/** {@code touchstone rules diff}. */
@Command(
        name = "diff",
        description = {
            "Compares two folders of rules: which rules appeared, vanished or changed, and which sources change their band by it,"
                    + " and by which rules.",
            "Exit code 1 if anything differs."
        },
        mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(index = "0", paramLabel = "OLD", description = "A folder of rules and lists.")
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Another.")
    private Path after;

    @Option(
            names = "--domains",
            paramLabel = "FILE",
            description = "Domains to look at, one a line (default: every domain on a list of either folder).")
    @Nullable
    private Path domains;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesDiffCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.touchstone.terminal();
        RulesDifference difference = RulesDifference.between(folder(before), folder(after));
        List<Change> changes = difference.changes();
        for (Change change : changes) {
            terminal.out()
                    .printf(
                            "%-9s %s%s%n",
                            change.how(),
                            change.rule(),
                            change.what().isEmpty() ? "" : ": " + String.join(", ", change.what()));
        }
        Set<String> asked = domains == null ? difference.listed() : read(domains);
        List<Move> moves = difference.moves(asked);
        moves.forEach(move -> terminal.out().println(text(move)));
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d rules differ; %,d of %,d sources change their band.%n",
                        changes.size(),
                        moves.size(),
                        asked.size());
        return changes.isEmpty() && moves.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static Path folder(Path given) {
        if (!Files.isDirectory(given)) {
            throw new Failure("there is no folder of rules at " + given + "; name one that holds rules and lists.");
        }
        return given;
    }

    private static Set<String> read(Path file) throws IOException {
        return Files.readAllLines(EvaluationOptions.existing(file)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Move move) {
        return String.format(
                Locale.ROOT,
                "%-32s %s → %s by %s",
                move.domain(),
                move.from(),
                move.to(),
                String.join(", ", move.by()));
    }
}
