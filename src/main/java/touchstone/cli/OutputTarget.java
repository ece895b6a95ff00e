package touchstone.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import touchstone.report.Paint;

/** Where a result is written, and whether in colour. What forms it can have is for the command to say. */
abstract sealed class OutputTarget permits OutputOptions, ReportOutput {

    private static final int WIDEST = 100;

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
        boolean coloured = color == Color.ALWAYS || (color == Color.AUTO && auto);
        boolean read = file == null && terminal.outIsTerminal();
        return new Paint(coloured, read && isPlain(terminal.environment()), read ? columns(terminal) : WIDEST);
    }

    /** Whether the terminal says that it shows no more than ASCII. */
    private static boolean isPlain(Map<String, String> environment) {
        String locale = environment.getOrDefault(
                "LC_ALL", environment.getOrDefault("LC_CTYPE", environment.getOrDefault("LANG", "")));
        boolean posix = locale.equals("C") || locale.equals("POSIX");
        return posix || environment.getOrDefault("TERM", "").equals("dumb");
    }

    private static int columns(Terminal terminal) {
        String columns = terminal.environment().getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Math.min(WIDEST, Integer.parseInt(columns)) : WIDEST;
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
