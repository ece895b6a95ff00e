package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;
import touchstone.report.JsonReport;

/** {@code touchstone schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of 'check --format json'.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    SchemaCommand() {}

    @Override
    public Integer call() {
        touchstone.terminal().out().print(JsonReport.schema());
        return ExitCode.CLEAN;
    }
}
