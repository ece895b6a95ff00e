package touchstone.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.model.FactCheck;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;

/** {@code touchstone facts list}. */
@Command(name = "list", description = "Lists the fact-checks there are.", mixinStandardHelpOptions = true)
final class FactsListCommand implements Callable<Integer> {

    @ParentCommand
    private FactsCommand facts;

    @Option(
            names = "--grep",
            paramLabel = "WORDS",
            description = "Only those whose claim, claimant or publisher holds these words.")
    private @Nullable String words;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "50",
            description = "At most this many (default: ${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private OutputOptions output;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    FactsListCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = facts.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            List<FactCheck> found = stages.corpus().list(wanted(), most);
            StringBuilder result = new StringBuilder();
            for (FactCheck fact : found) {
                result.append(
                        output.format == OutputOptions.Format.JSON
                                ? JsonReport.line(fact) + "\n"
                                : TextReport.of(fact, output.paint(terminal)));
            }
            output.write(terminal, result.toString());
            terminal.errors()
                    .printf(
                            Locale.ROOT,
                            "%,d shown of %,d fact-checks%s%n",
                            found.size(),
                            stages.corpus().size(),
                            stages.corpus().withdrawn() == 0
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            ", and %,d that were withdrawn",
                                            stages.corpus().withdrawn()));
            return ExitCode.CLEAN;
        }
    }

    private Predicate<FactCheck> wanted() {
        if (words == null) {
            return fact -> true;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return fact -> (fact.claim() + "\n" + fact.claimant() + "\n" + fact.publisher())
                .toLowerCase(Locale.ROOT)
                .contains(lower);
    }
}
