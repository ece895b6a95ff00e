package touchstone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.Corpora;

/** {@code touchstone facts finish}. */
@Command(
        name = "finish",
        description = "Makes the vectors that an import left to be made, and says how many fact-checks there are.",
        mixinStandardHelpOptions = true)
final class FactsFinishCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand facts;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsFinishCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = facts.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            if (!Corpora.isThere(stages.data())) {
                throw new Failure("there are no fact-checks in " + stages.data() + ".");
            }
            try (ImportProgress progress = new ImportProgress(terminal)) {
                Corpora.finish(stages.data(), stages.encoders(), progress, Integer.MAX_VALUE);
            }
            terminal.out().println(stages.corpus().description());
            return ExitCode.CLEAN;
        }
    }
}
