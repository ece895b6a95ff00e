package touchstone.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** How and where a result is written. */
final class OutputOptions extends OutputTarget {

    /** Forms of a result. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json (default: ${DEFAULT-VALUE}).")
    Format format = Format.TEXT;
}
