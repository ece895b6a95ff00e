package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import touchstone.evaluate.MatchTraining;

/** {@code touchstone train rarity}: in how many texts each word stands. */
@Command(name = "rarity", description = "How rare words are, for matching.", mixinStandardHelpOptions = true)
final class TrainRarityCommand implements Callable<Integer> {

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "C.tsv",
            description = "Fact-checks: a table of id, claim, title.")
    private Path corpus;

    @Option(names = "--articles", required = true, paramLabel = "G.json", description = "Bodies of ordinary articles.")
    private Path articles;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the table goes.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TrainRarityCommand() {}

    @Override
    public Integer call() throws IOException {
        Files.write(
                out, MatchTraining.rarity(EvaluationOptions.existing(corpus), EvaluationOptions.existing(articles)));
        return ExitCode.CLEAN;
    }
}
