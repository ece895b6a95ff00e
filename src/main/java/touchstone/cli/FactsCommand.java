package touchstone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone facts}. */
@Command(
        name = "facts",
        description = "Takes in fact-checks, and lists those there are.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FactsImportCommand.class, FactsListCommand.class},
        mixinStandardHelpOptions = true)
final class FactsCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    FactsCommand() {}
}
