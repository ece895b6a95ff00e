package touchstone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.model.Scope;
import touchstone.serve.EmptyService;
import touchstone.serve.Limits;
import touchstone.serve.ServiceOptions;

/**
 * The service that {@link BenchServeCommand} measures, in a process of its own: says where it listens, then what its heap holds
 * whenever a line comes in, and ends with its input.
 */
@Command(name = "server", hidden = true, description = "The service that bench serve measures.")
final class BenchServerCommand implements Callable<Integer> {

    /** No client is to be turned away for asking often. */
    private static final int ANY_NUMBER = 1_000_000_000;

    @ParentCommand
    private BenchCommand bench;

    @Mixin
    private RulesOption rules;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BenchServerCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = bench.touchstone().terminal();
        ServiceOptions options =
                ServiceOptions.local(0).withLimits(Limits.usual().withPerMinute(ANY_NUMBER));
        try (EmptyService empty = new EmptyService();
                HostedService hosted = new HostedService(
                        terminal,
                        rules,
                        store,
                        options,
                        line -> terminal.errors().println("touchstone: " + line));
                BufferedReader in = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            String name = "bench-" + ProcessHandle.current().pid();
            hosted.store().tokens().revoke(name); // of a run that was killed
            String token = hosted.store().tokens().add(name, Set.of(Scope.values()), Instant.now());
            say(terminal, hosted.service().port() + " " + empty.port() + " " + token);
            while (in.readLine() != null) {
                System.gc();
                long used =
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                say(terminal, String.format(Locale.ROOT, "%.1f", used / 1048576.0));
            }
            hosted.store().tokens().revoke(name);
        }
        return ExitCode.CLEAN;
    }

    private static void say(Terminal terminal, String line) {
        terminal.out().println(line);
        terminal.out().flush();
    }
}
