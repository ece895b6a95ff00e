package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.FactExport;

/** {@code touchstone facts export}. */
@Command(
        name = "export",
        description = {
            "Writes the fact-checks as a schema.org DataFeed of ClaimReview, which `touchstone facts import` reads back as they"
                    + " were.",
            "The same fact-checks give the same bytes. Mind the licence of each (sdLicense) before you pass them on."
        },
        mixinStandardHelpOptions = true)
final class FactsExportCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand facts;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output; gzipped if its name ends in .gz.")
    private @Nullable Path file;

    @Option(
            names = "--with-withdrawn",
            description =
                    "Write those that were taken back too, marked with the day under touchstone:withdrawn. Programs that"
                            + " do not know this mark will take them as standing.")
    private boolean withWithdrawn;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsExportCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = facts.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            FactExport export = new FactExport(stages.feed(), withWithdrawn);
            int count =
                    file == null ? export.write(stages.corpus(), terminal.out()) : export.write(stages.corpus(), file);
            terminal.errors().printf(Locale.ROOT, "%,d fact-checks written%n", count);
            return ExitCode.CLEAN;
        }
    }
}
