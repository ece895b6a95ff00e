package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.corpus.FactFeed;
import touchstone.evaluate.RatingCoverage;
import touchstone.evaluate.RatingCoverage.Gap;
import touchstone.evaluate.RatingFile;
import touchstone.model.FactCheck;

/** {@code touchstone rules coverage}. */
@Command(
        name = "coverage",
        description = {
            "Lists the words of ratings that the rules do not understand, by language, with how often they were met.",
            "Without FILE it looks at the fact-checks that are kept."
        },
        mixinStandardHelpOptions = true)
final class RulesCoverageCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "A feed of fact-checks (ClaimReview, DataFeed, JSON lines), or a table with a column raw_rating or rating.")
    private List<Path> files = List.of();

    @Mixin
    private OutputOptions output;

    @Mixin
    private DataOption data;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesCoverageCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, data)) {
            RatingCoverage coverage = new RatingCoverage(stages.ratingWords());
            if (files.isEmpty()) {
                stages.corpus().list(fact -> take(fact, coverage), 1);
            }
            for (Path file : files) {
                read(EvaluationOptions.existing(file), stages.feed(), coverage);
            }
            output.write(terminal, output.format == OutputOptions.Format.JSON ? json(coverage) : text(coverage));
            return ExitCode.CLEAN;
        }
    }

    private static boolean take(FactCheck fact, RatingCoverage coverage) {
        coverage.add(fact.rating(), fact.language());
        return false;
    }

    private static void read(Path file, FactFeed feed, RatingCoverage coverage) throws IOException {
        if (file.toString().matches(".*\\.[ct]sv(\\.gz)?")) {
            RatingFile.read(file).forEach(r -> coverage.add(r.rating(), null));
        } else {
            feed.read(file, new Counting(coverage));
        }
    }

    private record Counting(RatingCoverage coverage) implements FactFeed.Sink {

        @Override
        public void fact(FactCheck fact) {
            take(fact, coverage);
        }

        @Override
        public void rejected(String where, String reason) {
            // What is no fact-check has no rating; `facts import` tells of it.
        }
    }

    private static String text(RatingCoverage coverage) {
        StringBuilder text = new StringBuilder();
        @Nullable String language = null;
        for (Gap gap : coverage.gaps()) {
            if (!gap.language().equals(language)) {
                language = gap.language();
                text.append(language).append('\n');
            }
            text.append(String.format(
                    Locale.ROOT, "%,7d  %s%n", gap.count(), gap.rating().replaceAll("\\s+", " ")));
        }
        return text.append(String.format(
                        Locale.ROOT, "%,d of %,d ratings understood.%n", coverage.understood(), coverage.ratings()))
                .toString();
    }

    private static String json(RatingCoverage coverage) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("ratings", coverage.ratings()).put("understood", coverage.understood());
        for (Gap gap : coverage.gaps()) {
            root.withArray("gaps")
                    .addObject()
                    .put("language", gap.language())
                    .put("rating", gap.rating())
                    .put("count", gap.count());
        }
        return root.toPrettyString() + "\n";
    }
}
