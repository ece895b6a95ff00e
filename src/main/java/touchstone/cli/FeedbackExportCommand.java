package touchstone.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.report.FeedbackLines;
import touchstone.store.ClaimStore;

/** {@code touchstone feedback export}. */
@Command(name = "export", description = "Writes all feedback as JSON lines or CSV.", mixinStandardHelpOptions = true)
final class FeedbackExportCommand implements Callable<Integer> {

    /** Forms of an export. */
    enum Format {
        JSONL,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private FeedbackCommand feedback;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "jsonl",
            description = "jsonl or csv (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output; it is replaced whole or not at all.")
    private @Nullable Path file;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FeedbackExportCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = feedback.touchstone.terminal();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            long count = ResultFile.write(terminal, file, out -> switch (format) {
                case JSONL -> claims.eachFeedback(one -> out.print(FeedbackLines.json(one) + "\n"));
                case CSV -> {
                    out.print(FeedbackLines.csvHead());
                    yield claims.eachFeedback(one -> out.print(FeedbackLines.csv(one)));
                }
            });
            terminal.errors().printf(Locale.ROOT, "%,d remarks written%n", count);
            return ExitCode.CLEAN;
        }
    }
}
