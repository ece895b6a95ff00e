package touchstone.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Lucene greets with two lines of log, which are no use to a reader.
        System.setProperty("java.util.logging.config.class", Silence.class.getName());
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Java asks it, when something first logs, where logs shall go: nowhere. Emptying them beforehand takes 20 ms. */
    public static final class Silence {}

    /** Runs one command on the given streams; the exit code. A result that did not get out whole is a failure. */
    static int run(Terminal terminal, String... arguments) {
        FailureHandler failures = new FailureHandler(terminal);
        int exit = execute(terminal, failures, arguments);
        boolean lost = terminal.out().checkError();
        return lost && exit != ExitCode.COULD_NOT_RUN
                ? failures.handle(new Failure(
                        "the result could not be written to standard output (closed, or the disk is full)."))
                : exit;
    }

    private static int execute(Terminal terminal, FailureHandler failures, String... arguments) {
        try {
            CommandLine line = new CommandLine(new TouchstoneCommand(terminal));
            Commands.add(line, arguments);
            line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
            line.setErr(new PrintWriter(terminal.errors(), true, StandardCharsets.UTF_8));
            line.setCaseInsensitiveEnumValuesAllowed(true);
            line.setExecutionExceptionHandler(failures);
            line.setParameterExceptionHandler(failures);
            line.setUsageHelpWidth(100);
            return line.execute(arguments);
        } catch (OutOfMemoryError | RuntimeException e) {
            return failures.handle(e);
        }
    }
}
