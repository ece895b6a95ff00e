package touchstone.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.model.Scope;
import touchstone.store.ClaimStore;

/** {@code touchstone token add}. */
@Command(
        name = "add",
        description = {
            "Makes a token and writes its secret to standard output, this once.",
            "Whoever uses the service sends it as 'Authorization: Bearer SECRET'.",
            ""
        },
        mixinStandardHelpOptions = true)
final class TokenAddCommand implements Callable<Integer> {

    @ParentCommand
    private TokenCommand token;

    @Parameters(paramLabel = "NAME", description = "Whom or what it is for, such as my-browser.")
    private String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            split = ",",
            required = true,
            description =
                    "What it allows: read (sources, fact-checks, the queue), check (have something checked), write"
                            + " (leave feedback); several with commas between.")
    private List<String> scopes;

    @Option(
            names = "--expires",
            paramLabel = "SPAN",
            description = "End it by itself after this time, such as 90d (default: never).")
    private @Nullable String expires;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TokenAddCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = token.touchstone.terminal();
        Set<Scope> allowed = scopes();
        Instant now = Instant.now();
        Instant end = expires == null ? null : now.plus(Age.span(expires, "--expires"));
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            terminal.out().println(claims.tokens().add(name, allowed, now, end));
            terminal.errors()
                    .println("This is the secret of " + name + "; it is not kept and cannot be shown again."
                            + (end == null ? "" : " It ends on " + Days.of(end) + "."));
            return ExitCode.CLEAN;
        }
    }

    private Set<Scope> scopes() {
        Set<Scope> allowed = EnumSet.noneOf(Scope.class);
        for (String word : scopes) {
            Scope scope = Scope.of(word.strip());
            if (scope == null) {
                throw new Failure("--scope: \"" + word + "\" is no scope; the scopes are "
                        + Stream.of(Scope.values()).map(Scope::label).collect(Collectors.joining(", ")) + ".");
            }
            allowed.add(scope);
        }
        return allowed;
    }
}
