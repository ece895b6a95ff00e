package touchstone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone feedback}. */
@Command(
        name = "feedback",
        description = {
            "Shows what users of the service said of its judgements: matches and sources that they hold to be wrong.",
            "It is strangers' word, and changes no judgement by itself.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {FeedbackListCommand.class, FeedbackExportCommand.class},
        mixinStandardHelpOptions = true)
final class FeedbackCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    FeedbackCommand() {}
}
