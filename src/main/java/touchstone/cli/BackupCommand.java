package touchstone.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;

/** {@code touchstone backup}. */
@Command(
        name = "backup",
        description = {
            "Writes all that was collected (claims, visits, observations) into a file of JSON lines, while others may write on.",
            "Fact-checks are not in it: 'touchstone sync' and 'touchstone facts import' bring them again. It holds statements"
                    + " of private persons too: keep it accordingly.",
            ""
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "FILE",
            description = "Where to; gzipped if the name ends with .gz. Replaced whole or not at all.")
    private Path file;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    BackupCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = touchstone.terminal();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            terminal.errors().printf(Locale.ROOT, "%,d rows written to %s%n", claims.backup(file, Instant.now()), file);
            return ExitCode.CLEAN;
        }
    }
}
