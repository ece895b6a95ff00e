package touchstone.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import touchstone.rulebook.RulebookException;
import touchstone.store.StoreException;

/** The one place where failures become a sentence and an exit code. A stack trace is for developers: {@code TOUCHSTONE_DEBUG=1}. */
final class FailureHandler implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Terminal terminal;

    FailureHandler(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return handle(e);
    }

    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        terminal.errors().println("touchstone: " + oneLine(String.valueOf(e.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(
                e, new PrintWriter(terminal.errors(), true, StandardCharsets.UTF_8))) {
            String name = e.getCommandLine().getCommandSpec().qualifiedName();
            terminal.errors().println("Try '" + name + " --help'.");
        }
        return ExitCode.COULD_NOT_RUN;
    }

    int handle(Throwable e) {
        terminal.errors().println("touchstone: " + sentence(e));
        if (!terminal.environment().getOrDefault("TOUCHSTONE_DEBUG", "").isEmpty()) {
            e.printStackTrace(terminal.errors());
        }
        return ExitCode.COULD_NOT_RUN;
    }

    private static String sentence(Throwable e) {
        return switch (e) {
            case Failure f -> String.valueOf(f.getMessage());
            case StoreException s -> String.valueOf(s.getMessage());
            case RulebookException r -> String.valueOf(r.getMessage());
            case UncheckedIOException u -> oneLine(String.valueOf(u.getMessage())) + ": " + Reason.of(u) + ".";
            case IOException i -> Reason.of(i) + ".";
            case OutOfMemoryError o -> "there is not enough memory; give more with TOUCHSTONE_JAVA_OPTIONS=-Xmx4g.";
            default ->
                "something went wrong that should not (" + oneLine(Reason.of(e))
                        + "); set TOUCHSTONE_DEBUG=1 to see where, and please report it.";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
