package touchstone.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.check.Checked;
import touchstone.model.Match;
import touchstone.model.Report;
import touchstone.model.SourceScore;
import touchstone.model.Stance;

/** {@code touchstone check}. */
@Command(
        name = "check",
        description = "Judges a page or a pasted text: its claims, its sources, and what fact-checkers found.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** What makes the exit code 1; each level includes those after it. */
    enum Level {
        /** Anything noticed in the text. */
        NOTICE,
        /** A source of low reliability, or a possible match that the text asserts. */
        WARNING,
        /** A confirmed match with a claim found wrong, which the text asserts. */
        ALARM,
        NEVER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "FILE|URL|-",
            description = "A file, an address that is fetched once, or - for standard input.")
    private String target;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where a file or pasted text came from. Nothing is fetched from there.")
    private @Nullable String url;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "alarm",
            description = {
                "Exit with 1 from this level on (default: ${DEFAULT-VALUE}):",
                "notice   anything noticed in the text;",
                "warning  a source of low reliability, or an asserted claim that may be one found wrong;",
                "alarm    an asserted claim that fact-checkers found wrong;",
                "never."
            })
    private Level failOn;

    @Mixin
    private ReportOutput output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            boolean fetched = PageSource.isWebAddress(target);
            return switch (stages.checker(fetched).check(new PageSource(terminal).read(target, url))) {
                case Checked.NotJudged none -> throw new Failure(none.message());
                case Checked.Judged judged -> finish(terminal, judged.report());
            };
        }
    }

    private int finish(Terminal terminal, Report report) {
        output.write(terminal, report);
        return isReached(report) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private boolean isReached(Report report) {
        boolean low = report.sources().stream()
                .anyMatch(s -> s.band() == SourceScore.Band.LOW || s.band() == SourceScore.Band.VERY_LOW);
        boolean alarm = has(report, Match.Certainty.CONFIRMED);
        boolean warning = alarm || low || has(report, Match.Certainty.POSSIBLE);
        return switch (failOn) {
            case NEVER -> false;
            case ALARM -> alarm;
            case WARNING -> warning;
            case NOTICE -> warning || !report.findings().isEmpty();
        };
    }

    private static boolean has(Report report, Match.Certainty certainty) {
        return report.claims().stream()
                .flatMap(c -> c.matches().stream())
                .anyMatch(m -> m.certainty() == certainty
                        && m.factCheck().verdict().isAdverse()
                        && m.stance().leaning() == Stance.Leaning.ASSERTS);
    }
}
