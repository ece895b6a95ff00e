package touchstone.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.Fetcher;
import touchstone.model.Scope;
import touchstone.serve.Limits;
import touchstone.serve.Service;
import touchstone.serve.ServiceOptions;
import touchstone.store.ClaimStore;
import touchstone.store.Tokens;

/** {@code touchstone serve}. */
@Command(
        name = "serve",
        description = {
            "Answers the browser extension, programs and, at its address, people, until it is broken off (Ctrl-C).",
            "It listens on this computer alone unless --host says otherwise. What takes work or writes needs a token; with"
                    + " --host or --name everything does.",
            "Changes of rules and fact-checks are taken up while it runs. It keeps and logs nothing of what is read with it.",
            ""
        },
        footer = {"", Web.PRIVATE_HELP},
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Listen on this address (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServiceOptions.PORT,
            description = "Listen on this port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "A further name by which the service is called, such as that of a proxy before it.")
    private List<String> names = List.of();

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description =
                    "Pages of this origin may read answers, such as moz-extension://…; the extension in Chromium may"
                            + " anyway.")
    private List<String> origins = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "600",
            description = "Requests a minute from one address, or with one token (default: ${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--log-requests",
            description = "A line for each request: route, status, time; never what was asked.")
    private boolean logsRequests;

    @Mixin
    private RulesOption rules;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ServeCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = touchstone.terminal();
        FetchOptions web =
                FetchOptions.DEFAULT.withAllowPrivateAddresses(Web.allowsPrivateAddresses(terminal.environment()));
        try (BreakOff breakOff = BreakOff.onSignal(Limits.usual().grace().plusSeconds(5));
                Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders);
                Fetcher fetcher = new Fetcher(web)) {
            ServiceEngines engines =
                    new ServiceEngines(() -> new Stages(terminal, rules, store, encoders), rules.folder(terminal));
            Service.Tools tools = new Service.Tools(
                    engines,
                    claims,
                    store.data().folder(terminal),
                    fetcher::fetch,
                    InstantSource.system(),
                    line -> terminal.errors().println("touchstone: " + line));
            try (Service service = Service.start(options(), tools)) {
                giveFirstToken(terminal, claims.tokens());
                terminal.errors().println("touchstone: open http://" + host + ":" + service.port() + "/");
                breakOff.await();
            }
            return ExitCode.CLEAN;
        }
    }

    private ServiceOptions options() {
        if (port < 0 || port > 65_535 || rate < 1) {
            throw new Failure("a port lies between 0 and 65535, and --rate is at least 1.");
        }
        Set<String> readers = new HashSet<>(origins);
        readers.add(ServiceOptions.EXTENSION);
        return new ServiceOptions(
                host,
                port,
                Set.copyOf(names),
                readers,
                logsRequests,
                Limits.usual().withPerMinute(rate));
    }

    /** Without a token nothing can be checked, so who starts the service for the first time gets one. */
    private static void giveFirstToken(Terminal terminal, Tokens tokens) {
        if (tokens.list().isEmpty()) {
            String secret = tokens.add("first", Set.of(Scope.values()), Instant.now());
            terminal.errors().println("touchstone: a token for the extension's options, shown this once: " + secret);
        }
    }
}
