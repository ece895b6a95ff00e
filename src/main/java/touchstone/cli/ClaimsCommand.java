package touchstone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.Extraction;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;

/** {@code touchstone claims}. */
@Command(
        name = "claims",
        description = {
            "Lists the claims of a page or a pasted text, and on whose word each stands. Matches and scores nothing.",
            "With search or export: the claims that were collected. (A file of that name is ./search.)"
        },
        subcommands = {ClaimsSearchCommand.class, ClaimsExportCommand.class},
        mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Parameters(
            paramLabel = "FILE|URL|-",
            arity = "0..1",
            description = "A file, an address that is fetched once, or - for standard input.")
    private @Nullable String target;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where a file or pasted text came from. Nothing is fetched from there.")
    private @Nullable String url;

    @Option(
            names = "--sourcing",
            description = "How the text is sourced, where it comes from, and how many claims rest on each source.")
    private boolean sourcing;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    ClaimsCommand() {}

    TouchstoneCommand touchstone() {
        return touchstone;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = touchstone.terminal();
        if (target == null) {
            throw new Failure("name a FILE, an address or - for standard input; see 'touchstone claims --help'.");
        }
        try (Stages stages = new Stages(terminal, rules, new DataOption())) {
            return switch (stages.extractor(PageSource.isWebAddress(target))
                    .extract(new PageSource(terminal).read(target, url))) {
                case Extraction.NoArticle none -> throw new Failure(none.message());
                case Extraction.Found found ->
                    finish(terminal, found.article(), stages.claimFinder().find(found.article()));
            };
        }
    }

    private int finish(Terminal terminal, Article article, ClaimReading reading) {
        output.write(
                terminal,
                output.format == OutputOptions.Format.JSON ? json(reading) : text(terminal, article, reading));
        return ExitCode.CLEAN;
    }

    private String json(ClaimReading reading) {
        return sourcing ? JsonReport.of(reading) : JsonReport.of(reading.claims());
    }

    private String text(Terminal terminal, Article article, ClaimReading reading) {
        return sourcing
                ? TextReport.ofSourcing(article, reading, output.paint(terminal))
                : TextReport.of(article, reading, output.paint(terminal));
    }
}
