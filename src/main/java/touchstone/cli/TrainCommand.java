package touchstone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone train}. */
@Command(
        name = "train",
        description =
                "Makes the weights again that ship with the program. The card beside each file names data and measures.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class TrainCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    TrainCommand() {}
}
