package touchstone.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;

/** {@code touchstone restore}. */
@Command(
        name = "restore",
        description = {
            "Reads a backup of 'touchstone backup' into a database of either kind: whole or not at all. It is first read to"
                    + " its end, to see that it is whole.",
            ""
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(names = "--replace", description = "Lose what the database holds now.")
    private boolean replace;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RestoreCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = touchstone.terminal();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            terminal.errors().printf(Locale.ROOT, "%,d rows read from %s%n", claims.restore(file, replace), file);
            return ExitCode.CLEAN;
        }
    }
}
