package touchstone.cli;

import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import touchstone.embed.Encoders;
import touchstone.store.ClaimStore;
import touchstone.store.QuickLook;

/** Where claims are kept. */
final class StoreOption {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Keep claims in this database, such as jdbc:postgresql://HOST/NAME?user=ME, instead of"
                    + " claims.db in the data folder (default: $$TOUCHSTONE_DATABASE; a password may stand in"
                    + " $$TOUCHSTONE_DATABASE_PASSWORD).")
    private @Nullable String database;

    /** For commands that name a folder of data alone. */
    static StoreOption in(DataOption data) {
        StoreOption option = new StoreOption();
        option.data = data;
        return option;
    }

    /** Whether there is a store already: commands that only look make none. */
    boolean isThere(Terminal terminal) {
        return isElsewhere(terminal) || Files.exists(ClaimStore.file(data.folder(terminal)));
    }

    /** Opens the store, and makes it if there is none. */
    ClaimStore open(Terminal terminal, Encoders encoders) {
        return isElsewhere(terminal)
                ? ClaimStore.open(
                        address(terminal), terminal.environment().get("TOUCHSTONE_DATABASE_PASSWORD"), encoders)
                : ClaimStore.open(data.folder(terminal), encoders);
    }

    /**
     * What is known of a site, by a quick look into the file of the store. Nothing at all if the store must be opened to know.
     */
    Optional<QuickLook.Known> quickLook(Terminal terminal, String domain) {
        return isElsewhere(terminal) ? Optional.empty() : QuickLook.of(ClaimStore.file(data.folder(terminal)), domain);
    }

    /** Whether claims are kept in another database than that of the data folder. */
    boolean isElsewhere(Terminal terminal) {
        return !address(terminal).isEmpty();
    }

    private String address(Terminal terminal) {
        return database == null ? terminal.environment().getOrDefault("TOUCHSTONE_DATABASE", "") : database;
    }

    /** The folder of data. */
    DataOption data() {
        return data;
    }
}
