package touchstone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.model.KeptClaim;
import touchstone.store.ClaimStore;
import touchstone.store.Urgency;
import touchstone.store.Wanted;

/** {@code touchstone queue}. */
@Command(
        name = "queue",
        description = {
            "Shows collected claims for which no confirmed fact-check is known, the most pressing first.",
            "",
            "score = log2(1 + voices) x worth x 2^(-age / half-life)",
            "  voices  sites that showed it; all copies of one agency's text count once",
            "  worth   its highest check-worthiness, 0 to 1",
            "  age     since it was last found in an article that did not hold it before",
            "",
            "What stands only on the word of private persons is not listed, but counted.",
            ""
        },
        mixinStandardHelpOptions = true)
final class QueueCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--half-life",
            paramLabel = "SPAN",
            defaultValue = "3d",
            description = "After this time a claim that nobody repeats counts half (default: ${DEFAULT-VALUE}).")
    private String halfLife;

    @Mixin
    private WantedOptions wanted;

    @Mixin
    private ClaimOutput output;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    QueueCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = touchstone.terminal();
        Instant now = Instant.now();
        Wanted which = wanted.wanted(null, now);
        Urgency urgency = new Urgency(Age.span(halfLife, "--half-life"));
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            List<KeptClaim> queue = claims.queue(which, urgency, now, Math.max(0, limit));
            long shown = output.write(terminal, ClaimOutput.Format.TEXT, now, out -> {
                queue.forEach(out);
                return queue.size();
            });
            terminal.errors()
                    .printf(
                            Locale.ROOT,
                            "%,d unchecked claims shown of %,d kept%s%n",
                            shown,
                            claims.size().claims(),
                            HeldBack.note(claims, which));
            return ExitCode.CLEAN;
        }
    }
}
