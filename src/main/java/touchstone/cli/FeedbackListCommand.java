package touchstone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.model.Feedback;
import touchstone.report.FeedbackLines;
import touchstone.store.ClaimStore;

/** {@code touchstone feedback list}. */
@Command(name = "list", description = "Shows feedback, the latest first.", mixinStandardHelpOptions = true)
final class FeedbackListCommand implements Callable<Integer> {

    @ParentCommand
    private FeedbackCommand feedback;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FeedbackListCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = feedback.touchstone.terminal();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            List<Feedback> said = claims.feedback(Math.max(0, limit));
            said.forEach(one -> terminal.out().print(FeedbackLines.text(one)));
            if (said.isEmpty()) {
                terminal.errors().println("There is no feedback.");
            }
            return ExitCode.CLEAN;
        }
    }
}
