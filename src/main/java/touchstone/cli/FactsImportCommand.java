package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;

/** {@code touchstone facts import FILE}. */
@Command(
        name = "import",
        description = {
            "Takes in fact-checks from a file: ClaimReview as JSON-LD, one JSON object a line, or a Data Commons feed; plain or"
                    + " gzipped.",
            "What is there already and unchanged is passed over. An import that was broken off can be run again.",
            "The exit code is 2 if the file cannot be read to its end, or nothing in it can be used."
        },
        mixinStandardHelpOptions = true)
final class FactsImportCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand parent;

    @Parameters(paramLabel = "FILE", description = "The file to take in.")
    private Path file;

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
            FactImport.Imported imported = imported(stages, terminal);
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%,d added, %,d changed, %,d unchanged, %,d could not be read.%n",
                            imported.changes().added(),
                            imported.changes().changed(),
                            imported.changes().unchanged(),
                            imported.rejected());
            imported.reasons().forEach(reason -> terminal.errors().println("  not read: " + reason));
            boolean nothing = imported.changes().total() == 0;
            return nothing || imported.brokenOff() ? ExitCode.COULD_NOT_RUN : ExitCode.CLEAN;
        }
    }

    private FactImport.Imported imported(Stages stages, Terminal terminal) throws IOException {
        FactImport facts = stages.factImport();
        try (Progress progress = new Progress(terminal, "fact-checks")) {
            return facts.run(file, new Origin("file:" + file.getFileName(), false), stages.data(), progress::at);
        }
    }
}
