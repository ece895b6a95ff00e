package touchstone.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;
import touchstone.store.Forget;
import touchstone.text.Domains;

/** {@code touchstone forget}. */
@Command(
        name = "forget",
        description = {
            "Removes collected claims of a person, a site or an article, or all that is old, and wipes them from the file of"
                    + " the database.",
            "It shows what it would remove, and asks. Backups made before are not reached: delete those too.",
            ""
        },
        mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

    /** Ways to read what is given. */
    enum Kind {
        NAME,
        DOMAIN,
        URL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "NAME|DOMAIN|URL",
            arity = "0..1",
            description =
                    "A person's or organisation's full name, a site such as example.org, or the address of an article.")
    private @Nullable String what;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "Read it as name, domain or url, where that is not plain.")
    private @Nullable Kind as;

    @Option(
            names = "--older-than",
            paramLabel = "SPAN",
            description = "Remove what was not seen for so long, such as 365d.")
    private @Nullable String olderThan;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--wipe", description = "Only wipe what was removed before out of the files of the database.")
    private boolean wipe;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ForgetCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        if (wipe) {
            return wipe(terminal);
        }
        Forget forget = forget();
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            Forget.Forgotten would = claims.wouldForget(forget);
            if (would.isNothing()) {
                terminal.out().println("There is nothing to forget.");
                return ExitCode.CLEAN;
            }
            if (!yes) {
                terminal.out().println("This would remove " + words(would) + ".");
                if (!agreed(terminal)) {
                    terminal.out().println("Nothing was removed.");
                    return ExitCode.FINDINGS;
                }
            }
            Forget.Forgotten gone = claims.forget(forget);
            terminal.out().println("Removed " + words(gone) + ".");
            if (!gone.wiped()) {
                terminal.errors()
                        .println("touchstone: it is removed, but its bytes may still be in the files of "
                                + claims.where()
                                + ", since another process reads it or there is no room; run 'touchstone forget --wipe'"
                                + " when that has ended.");
            }
            return ExitCode.CLEAN;
        }
    }

    private int wipe(Terminal terminal) {
        try (Encoders encoders = new Encoders();
                ClaimStore claims = store.open(terminal, encoders)) {
            if (!claims.wipe()) {
                throw new Failure(claims.where() + " is still in use, or there is no room to write it anew; try again"
                        + " when that has changed.");
            }
            terminal.out().println("Nothing that was removed is left in the files of " + claims.where() + ".");
            return ExitCode.CLEAN;
        }
    }

    private Forget forget() {
        if ((what == null) == (olderThan == null)) {
            throw new Failure("say what to forget: a NAME, a DOMAIN or a URL, or --older-than SPAN.");
        }
        if (what == null) {
            return new Forget.OlderThan(Instant.now().minus(Age.span(String.valueOf(olderThan), "--older-than")));
        }
        Kind kind = as != null ? as : guess(what.strip());
        return switch (kind) {
            case NAME -> new Forget.Name(what.strip());
            case DOMAIN -> new Forget.Domain(what.strip());
            case URL -> new Forget.Url(what.strip());
        };
    }

    private static Kind guess(String what) {
        if (what.contains("://")) {
            return Kind.URL;
        }
        return what.indexOf(' ') < 0 && what.indexOf('.') > 0 && Domains.registrable(what) != null
                ? Kind.DOMAIN
                : Kind.NAME;
    }

    /** Without an answer, as where nobody can give one, it is no. */
    private static boolean agreed(Terminal terminal) throws IOException {
        terminal.out().print("Remove it? Write yes: ");
        terminal.out().flush();
        String answer = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }

    private static String words(Forget.Forgotten f) {
        return String.format(
                Locale.ROOT,
                "%,d sightings, %,d claims seen nowhere else, %,d articles, %,d titles, %,d visits, %,d observations and"
                        + " %,d remarks of users",
                f.sightings(),
                f.claims(),
                f.articles(),
                f.titles(),
                f.visits(),
                f.observations(),
                f.feedback());
    }
}
