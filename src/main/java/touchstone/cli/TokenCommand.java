package touchstone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone token}. */
@Command(
        name = "token",
        description = {
            "Says who may use the service ('touchstone serve'): makes tokens, lists them, ends them.",
            "Only a digest of each secret is kept, so nobody can show it again. Tokens are in no backup.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TokenAddCommand.class, TokenListCommand.class, TokenRevokeCommand.class},
        mixinStandardHelpOptions = true)
final class TokenCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    TokenCommand() {}
}
