package touchstone.rulebook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Where rules are: a whole folder, and what is laid over it.
 *
 * @param base a folder that stands by itself
 * @param overlays folders that add to it or change it, each over those before
 * @param day on which they are to be in force: what an overlay changes, it changes until a day
 */
public record RuleFolders(Path base, List<Path> overlays, LocalDate day) {

    public RuleFolders {
        overlays = List.copyOf(overlays);
    }

    /** A folder with nothing over it, which is the same on every day. */
    public static RuleFolders of(Path base) {
        return new RuleFolders(base, List.of(), LocalDate.EPOCH);
    }

    /** The same on another day. */
    public RuleFolders on(LocalDate other) {
        return new RuleFolders(base, overlays, other);
    }
}
