package touchstone.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.Served;
import touchstone.evaluate.ServiceBench;
import touchstone.evaluate.Soak;

/** {@code touchstone bench serve}. */
@Command(
        name = "serve",
        description = {
            "Starts the service in a process of its own with made-up fact-checks, and asks it over 1, 8 and 64 connections:"
                    + " throughput, times, errors, memory without mapped files, heap after a collection.",
            "Client and service share the processors."
        },
        mixinStandardHelpOptions = true)
final class BenchServeCommand implements Callable<Integer> {

    @ParentCommand
    private BenchCommand bench;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "3",
            description =
                    "How long each kind of request is sent over each number of connections (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            description =
                    "Instead: mixed load for so many minutes, such as 10m, with a look at the memory every 15 seconds.")
    private @Nullable String soak;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Measure the service that runs there, on this computer; start it with a high --rate.")
    private @Nullable URI url;

    @Option(names = "--token", paramLabel = "TOKEN", description = "A token of that service, which may check.")
    private @Nullable String token;

    @Mixin
    private MadeUpCorpusOptions corpus;

    @Mixin
    private EvaluationOptions options;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BenchServeCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = bench.touchstone().terminal();
        Path folder = rules.folder(terminal);
        List<String> domains = BenchCommand.domains(folder);
        if (url != null) {
            return measure(terminal, running(url), domains);
        }
        return corpus.use(terminal, rules, data -> {
            try (ServiceProcess process = new ServiceProcess(data.folder(terminal), folder)) {
                return measure(terminal, process.served(), domains);
            }
        });
    }

    private int measure(Terminal terminal, Served served, List<String> domains) throws IOException {
        if (soak != null) {
            Duration time = minutes(soak);
            return options.finish(
                    terminal,
                    Soak.run(served, domains, time, look -> terminal.errors().println(line(look))));
        }
        terminal.errors().println(HEADER);
        return options.finish(
                terminal,
                ServiceBench.run(
                                served,
                                domains,
                                Duration.ofSeconds(seconds),
                                row -> terminal.errors().println(line(row)))
                        .evaluation());
    }

    private static Duration minutes(String words) {
        String digits = words.endsWith("m") ? words.substring(0, words.length() - 1) : words;
        if (digits.isEmpty() || digits.length() > 4 || !digits.chars().allMatch(Character::isDigit)) {
            throw new Failure("“" + words + "” is no number of minutes; write --soak 10m.");
        }
        return Duration.ofMinutes(Long.parseLong(digits));
    }

    private Served running(URI address) {
        try {
            if (address.getHost() == null
                    || !InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
                throw new Failure("only a service on this computer is put under load; give http://127.0.0.1:PORT.");
            }
        } catch (UnknownHostException e) {
            throw new Failure("“" + address + "” is not an address on this computer.", e);
        }
        if (token == null) {
            throw new Failure("give a token of that service with --token; `touchstone token add` makes one.");
        }
        return new Served(address.getPort(), 0, token, null, () -> Double.NaN);
    }

    private static final String HEADER =
            "asked                       at   requests/s     p50 ms     p99 ms   p99.9 ms  errors   own MB  heap MB";

    private static String line(ServiceBench.Row row) {
        return String.format(
                Locale.ROOT,
                "%-26s %3d %12.1f %10.3f %10.3f %10.3f %7d %8.0f %8.1f",
                row.what(),
                row.connections(),
                row.perSecond(),
                row.p50(),
                row.p99(),
                row.p999(),
                row.errors(),
                row.memory(),
                row.heap());
    }

    private static String line(Soak.Look look) {
        return String.format(
                Locale.ROOT,
                "%5.0f s  %9.1f requests/s  p99 %8.2f ms  %d errors  own %6.1f MB  heap %6.1f MB",
                look.second(),
                look.perSecond(),
                look.p99(),
                look.errors(),
                look.memory(),
                look.heap());
    }
}
