package touchstone.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;
import touchstone.store.Wanted;

/** {@code touchstone claims export}. */
@Command(
        name = "export",
        description = {
            "Writes all collected claims, or those that hold all words, as JSON lines, CSV or an Atom feed.",
            "What stands only on the word of private persons is left out, but counted."
        },
        mixinStandardHelpOptions = true)
final class ClaimsExportCommand implements Callable<Integer> {

    @ParentCommand
    private ClaimsCommand claims;

    @Parameters(paramLabel = "WORDS", arity = "0..*", description = "Words of the claim, in any order; none means all.")
    private @Nullable List<String> words;

    @Mixin
    private WantedOptions wanted;

    @Mixin
    private ClaimOutput output;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ClaimsExportCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = claims.touchstone().terminal();
        Instant now = Instant.now();
        Wanted which = wanted.wanted(words == null || words.isEmpty() ? null : String.join(" ", words), now);
        try (Encoders encoders = new Encoders();
                ClaimStore kept = store.open(terminal, encoders)) {
            long count = output.write(terminal, ClaimOutput.Format.JSONL, now, out -> kept.each(which, out));
            terminal.errors().printf(Locale.ROOT, "%,d claims written%s%n", count, HeldBack.note(kept, which));
            return ExitCode.CLEAN;
        }
    }
}
