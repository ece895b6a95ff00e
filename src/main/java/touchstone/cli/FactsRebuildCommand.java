package touchstone.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.Corpora;
import touchstone.corpus.Rebuilt;

/** {@code touchstone facts rebuild}. */
@Command(
        name = "rebuild",
        description = {
            "Makes the index of fact-checks again from the records, and the verdicts and publishers' tiers by today's rules.",
            "Vectors of the old index are kept where it is sound. Damaged records are named, and taken from the index if they"
                    + " are there.",
            "The exit code is 1 if records were damaged."
        },
        mixinStandardHelpOptions = true)
final class FactsRebuildCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand facts;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsRebuildCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = facts.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data);
                ImportProgress progress = new ImportProgress(terminal)) {
            if (!Corpora.isThere(stages.data())) {
                throw new Failure("there are no fact-checks in " + stages.data() + ".");
            }
            Rebuilt rebuilt = Corpora.rebuild(stages.data(), stages.feed(), stages.encoders(), progress);
            terminal.out()
                    .printf(
                            Locale.ROOT,
                            "%,d fact-checks, %,d of them withdrawn; the vectors of %,d were kept.%n",
                            rebuilt.records(),
                            rebuilt.withdrawn(),
                            rebuilt.vectors());
            rebuilt.damages().forEach(damage -> terminal.errors().println("  damaged: " + damage));
            if (rebuilt.damaged() > 0) {
                terminal.errors()
                        .printf(
                                Locale.ROOT,
                                "  %,d lines of the records were damaged; %,d fact-checks were taken from the index instead."
                                        + " Import your feeds again to have the rest.%n",
                                rebuilt.damaged(),
                                rebuilt.recovered());
            }
            return rebuilt.damaged() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
        }
    }
}
