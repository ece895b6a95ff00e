package touchstone.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the fact-checks are kept. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder in which fact-checks and claims are kept (default: $TOUCHSTONE_DATA, else touchstone in the user's data folder).")
    @Nullable
    Path given;

    Path folder(Terminal terminal) {
        if (given != null) {
            return given;
        }
        Map<String, String> environment = terminal.environment();
        String variable = environment.getOrDefault("TOUCHSTONE_DATA", "");
        if (!variable.isEmpty()) {
            return Path.of(variable);
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = xdg.isEmpty() ? Path.of(environment.getOrDefault("HOME", "."), ".local", "share") : Path.of(xdg);
        return base.resolve("touchstone");
    }
}
