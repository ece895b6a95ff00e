package touchstone.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.report.Paint;

/** Where a result is written, and whether in colour. What forms it can have is for the command to say. */
abstract sealed class OutputTarget permits OutputOptions, ReportOutput {

    /** When to colour. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the result to FILE instead of standard output.")
    @Nullable
    Path file;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never (default: ${DEFAULT-VALUE}; NO_COLOR is honoured).")
    Color color = Color.AUTO;

    Paint paint(Terminal terminal) {
        String noColor = terminal.environment().getOrDefault("NO_COLOR", "");
        boolean auto = file == null && terminal.outIsTerminal() && noColor.isEmpty();
        return color == Color.ALWAYS || (color == Color.AUTO && auto) ? Paint.ANSI : Paint.NONE;
    }

    /** Writes the result. A file is replaced whole or not at all. */
    void write(Terminal terminal, String result) {
        if (file == null) {
            terminal.out().print(result);
            return;
        }
        ResultFile.replaced(file, aside -> Files.write(aside, result.getBytes(StandardCharsets.UTF_8)));
    }
}
