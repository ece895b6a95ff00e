package touchstone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.model.KeptClaim;
import touchstone.store.ClaimStore;
import touchstone.store.Wanted;

/** {@code touchstone claims search}. */
@Command(
        name = "search",
        description = "Finds collected claims that hold all words; a word ending in * stands for all that begin so.",
        mixinStandardHelpOptions = true)
final class ClaimsSearchCommand implements Callable<Integer> {

    @ParentCommand
    private ClaimsCommand claims;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "Words of the claim, in any order; none finds all.")
    private @Nullable List<String> words;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most this many, the last seen first (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private WantedOptions wanted;

    @Mixin
    private ClaimOutput output;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ClaimsSearchCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = claims.touchstone().terminal();
        Instant now = Instant.now();
        Wanted which = wanted.wanted(words == null || words.isEmpty() ? null : String.join(" ", words), now);
        try (Encoders encoders = new Encoders();
                ClaimStore kept = store.open(terminal, encoders)) {
            List<KeptClaim> found = kept.search(which, Math.max(0, limit));
            long shown = output.write(terminal, ClaimOutput.Format.TEXT, now, out -> {
                found.forEach(out);
                return found.size();
            });
            terminal.errors()
                    .printf(
                            Locale.ROOT,
                            "%,d claims shown of %,d kept%s%n",
                            shown,
                            kept.size().claims(),
                            HeldBack.note(kept, which));
            return ExitCode.CLEAN;
        }
    }
}
