package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;

/** {@code touchstone token revoke}. */
@Command(
        name = "revoke",
        description = "Ends a token. A running service notices within seconds.",
        mixinStandardHelpOptions = true)
final class TokenRevokeCommand implements Callable<Integer> {

    @ParentCommand
    private TokenCommand token;

    @Parameters(paramLabel = "NAME", description = "Its name, as 'touchstone token list' shows it.")
    private String name;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TokenRevokeCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = token.touchstone.terminal();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            if (!claims.tokens().revoke(name)) {
                throw new Failure(
                        "there is no token named \"" + name + "\"; 'touchstone token list' shows those there are.");
            }
            terminal.errors().println("The token " + name + " is worth nothing any more.");
            return ExitCode.CLEAN;
        }
    }
}
