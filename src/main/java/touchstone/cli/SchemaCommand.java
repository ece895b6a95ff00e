package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.report.JsonReport;
import touchstone.rulebook.RuleSchema;

/** {@code touchstone schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of 'check --format json', or of the files of rules.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {

    /** What has a schema. */
    enum Of {
        report,
        rules
    }

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "OF",
            arity = "0..1",
            defaultValue = "report",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Of of = Of.report;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    SchemaCommand() {}

    @Override
    public Integer call() {
        touchstone.terminal().out().print(of == Of.rules ? RuleSchema.text() : JsonReport.schema());
        return ExitCode.CLEAN;
    }
}
