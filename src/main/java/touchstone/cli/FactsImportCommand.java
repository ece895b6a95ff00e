package touchstone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.Changes;
import touchstone.corpus.FactImport;
import touchstone.corpus.FactImport.Imported;
import touchstone.corpus.Origin;

/** {@code touchstone facts import FILE}. */
@Command(
        name = "import",
        description = {
            "Takes in fact-checks from a file: ClaimReview as JSON-LD, one JSON object a line, or a Data Commons feed; plain or"
                    + " gzipped.",
            "All are found by their words at once; the vectors to compare their meaning are made behind that.",
            "What is there already and unchanged is passed over. An import that was broken off can be run again, and goes on"
                    + " where it stood.",
            "The exit code is 2 if the file cannot be read to its end, or nothing in it can be used."
        },
        mixinStandardHelpOptions = true)
final class FactsImportCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand parent;

    @Parameters(paramLabel = "FILE", description = "The file to take in.")
    private Path file;

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description = "Where the fact-checks come from, the same name each time (default: the file's name).")
    private @Nullable String origin;

    @Option(
            names = "--complete",
            description =
                    "The file holds all that its origin has: what it held before and does not any more was taken back.")
    private boolean complete;

    @Option(names = "--words-only", description = "Leave the vectors for `touchstone facts finish` to make.")
    private boolean wordsOnly;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsImportCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.touchstone.terminal();
        EvaluationOptions.existing(file);
        if (Files.isDirectory(file)) {
            throw new Failure(file + " is a folder; name a file of fact-checks.");
        }
        try (Stages stages = new Stages(terminal, rules, data)) {
            Imported imported = imported(stages, terminal);
            print(imported, terminal.out());
            imported.notes().forEach(note -> terminal.errors().println("  " + note));
            imported.reasons().forEach(reason -> terminal.errors().println("  not read: " + reason));
            boolean nothing = imported.changes().total() == 0;
            return nothing || imported.brokenOff() ? ExitCode.COULD_NOT_RUN : ExitCode.CLEAN;
        }
    }

    private Imported imported(Stages stages, Terminal terminal) throws IOException {
        String name = origin == null ? "file:" + file.getFileName() : origin;
        if (name.isBlank() || name.length() > 300) {
            throw new Failure("the name of an origin has 1 to 300 characters.");
        }
        FactImport facts = wordsOnly ? stages.factImport().wordsOnly() : stages.factImport();
        try (ImportProgress progress = new ImportProgress(terminal)) {
            return facts.run(file, new Origin(name, complete), stages.data(), progress);
        }
    }

    static void print(Imported imported, PrintStream out) {
        Changes c = imported.changes();
        out.printf(Locale.ROOT, "%,d added, %,d changed, %,d unchanged", c.added(), c.changed(), c.unchanged());
        more(out, c.corrected(), "corrected");
        more(out, c.withdrawn(), "withdrawn");
        more(out, c.restored(), "restored");
        out.printf(Locale.ROOT, ", %,d could not be read.%n", imported.rejected());
    }

    private static void more(PrintStream out, int count, String what) {
        if (count > 0) {
            out.printf(Locale.ROOT, ", %,d %s", count, what);
        }
    }
}
