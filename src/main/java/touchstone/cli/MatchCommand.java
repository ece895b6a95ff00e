package touchstone.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.Corpus;
import touchstone.model.Match;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;
import touchstone.text.Languages;

/** {@code touchstone match}. */
@Command(
        name = "match",
        description = "Finds the known fact-checks of one claim. None found means: not checked yet.",
        mixinStandardHelpOptions = true)
final class MatchCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(paramLabel = "TEXT", description = "The claim, as a sentence.")
    private String text;

    @Option(
            names = "--explain",
            description =
                    "Shows the words that both have, and what each part of the evidence adds to the logarithm of the odds.")
    private boolean explain;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    MatchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (text.isBlank()) {
            throw new Failure("there is no claim to match; give it in quotation marks, as one argument.");
        }
        Terminal terminal = touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            Corpus corpus = stages.corpus();
            String language = Objects.requireNonNullElse(Languages.recognise(text), "en");
            List<Match> matches = stages.matcher().match(text, language, LocalDate.now(ZoneOffset.UTC), corpus);
            output.write(
                    terminal,
                    output.format == OutputOptions.Format.JSON
                            ? JsonReport.of(text, matches)
                            : TextReport.of(text, matches, corpus.description(), explain, output.paint(terminal)));
            return ExitCode.CLEAN;
        }
    }
}
