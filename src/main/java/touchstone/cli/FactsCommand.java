package touchstone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone facts}. */
@Command(
        name = "facts",
        description = "Takes in fact-checks, lists them, passes them on, and keeps them in order.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            FactsImportCommand.class,
            FactsListCommand.class,
            FactsExportCommand.class,
            FactsWithdrawCommand.class,
            FactsFinishCommand.class,
            FactsRebuildCommand.class
        },
        mixinStandardHelpOptions = true)
final class FactsCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    FactsCommand() {}
}
