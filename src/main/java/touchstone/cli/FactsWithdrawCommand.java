package touchstone.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.FactImport.Imported;
import touchstone.corpus.Origin;

/** {@code touchstone facts withdraw ID|URL}. */
@Command(
        name = "withdraw",
        description = {
            "Takes fact-checks back: they stay in the records, with the day, and are matched no more.",
            "The exit code is 1 if there was none to take back."
        },
        mixinStandardHelpOptions = true)
final class FactsWithdrawCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand facts;

    @Parameters(paramLabel = "ID|URL", arity = "1..*", description = "Its identifier, or the address where it stands.")
    private List<String> names;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsWithdrawCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = facts.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            Imported imported = stages.factImport().withdraw(names, new Origin("command line", false), stages.data());
            terminal.out().println(imported.changes().withdrawn() + " withdrawn.");
            return imported.changes().withdrawn() == 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
        }
    }
}
