package touchstone.cli;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.serve.Limits;
import touchstone.serve.ServiceOptions;

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
        PrintStream errors = terminal.errors();
        Limits limits = Limits.usual().withPerMinute(rate);
        try (BreakOff breakOff = BreakOff.onSignal(limits.grace().plusSeconds(5));
                HostedService hosted = new HostedService(
                        terminal, rules, store, options(limits), line -> errors.println("touchstone: " + line))) {
            String token = hosted.firstToken();
            if (token != null) {
                errors.println("touchstone: a token for the extension's options, shown this once: " + token);
            }
            errors.println(
                    "touchstone: open http://" + host + ":" + hosted.service().port() + "/ (Ctrl-C ends it)");
            breakOff.await();
            errors.println("touchstone: ending; what was accepted is answered first");
        }
        return ExitCode.CLEAN;
    }

    private ServiceOptions options(Limits limits) {
        if (port < 0 || port > 65_535 || rate < 1) {
            throw new Failure("a port lies between 0 and 65535, and --rate is at least 1.");
        }
        Set<String> readers = new HashSet<>(origins);
        readers.add(ServiceOptions.EXTENSION);
        return new ServiceOptions(host, port, Set.copyOf(names), readers, logsRequests, limits);
    }
}
