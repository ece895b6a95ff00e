package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import touchstone.report.JsonReport;
import touchstone.report.TextReport;

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

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "Count ages as of this day, such as 2026-05-01, instead of today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--replay",
            paramLabel = "REPORT",
            description = {
                "Check again as of the day of this report (JSON), from the address it names, and say what differs: program,",
                "rules, fact-checks, text. Exit with 0 if nothing does, to the byte, and with 1 if anything does."
            })
    private @Nullable Path replay;

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
        Replay before = replay == null ? null : Replay.read(replay);
        LocalDate asOf =
                before == null ? Objects.requireNonNullElseGet(day, () -> LocalDate.now(ZoneOffset.UTC)) : before.day();
        String from = before == null || url != null ? url : before.url();
        try (Stages stages = new Stages(terminal, rules, StoreOption.in(data), asOf)) {
            boolean fetched = PageSource.isWebAddress(target);
            return switch (stages.checker(fetched).check(new PageSource(terminal).read(target, from))) {
                case Checked.NotJudged none -> throw new Failure(notJudged(none));
                case Checked.Judged judged ->
                    before == null
                            ? finish(terminal, judged.report())
                            : compare(terminal, before, JsonReport.of(judged.report()));
            };
        }
    }

    /** What is known of the address of a page is said even where there is nothing to judge. */
    private static String notJudged(Checked.NotJudged none) {
        return Stream.concat(
                        Stream.of(none.message()), none.pageChecks().stream().map(TextReport::named))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static int compare(Terminal terminal, Replay before, String now) {
        List<String> differences = before.differences(now);
        if (differences.isEmpty()) {
            terminal.out().println("The same report, to the byte, as of " + before.day() + ".");
            return ExitCode.CLEAN;
        }
        terminal.out().println("Not the same report, as of " + before.day() + ":");
        differences.forEach(terminal.out()::println);
        return ExitCode.FINDINGS;
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
