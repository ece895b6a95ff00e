package touchstone.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.model.Scope;
import touchstone.model.Token;
import touchstone.store.ClaimStore;

/** {@code touchstone token list}. */
@Command(
        name = "list",
        description =
                "Lists the tokens, one a line: name, scopes, made, ends, last used; tabs between. No secret is kept.",
        mixinStandardHelpOptions = true)
final class TokenListCommand implements Callable<Integer> {

    @ParentCommand
    private TokenCommand token;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TokenListCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = token.touchstone.terminal();
        Instant now = Instant.now();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            List<Token> tokens = claims.tokens().list();
            tokens.forEach(one -> terminal.out().println(line(one, now)));
            if (tokens.isEmpty()) {
                terminal.errors().println("There are no tokens; 'touchstone token add' makes one.");
            }
            return ExitCode.CLEAN;
        }
    }

    private static String line(Token token, Instant now) {
        Instant expires = token.expires();
        String end = expires == null ? "never ends" : (token.isExpired(now) ? "ended " : "ends ") + Days.of(expires);
        return String.join(
                "\t",
                token.name(),
                token.scopes().stream().map(Scope::label).collect(Collectors.joining(",")),
                "made " + Days.of(token.created()),
                end,
                token.lastUsed() == null ? "never used" : "used " + token.lastUsed());
    }
}
