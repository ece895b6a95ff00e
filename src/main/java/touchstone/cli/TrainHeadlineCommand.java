package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.HeadlineTraining;

/** {@code touchstone train headline}: how headlines are worded that are made to be clicked. */
@Command(
        name = "headline",
        description = "How headlines are worded that are made to be clicked.",
        mixinStandardHelpOptions = true)
final class TrainHeadlineCommand implements Callable<Integer> {

    @ParentCommand
    private TrainCommand train;

    @Option(names = "--data", required = true, paramLabel = "H.tsv", description = "A table of headline and label.")
    private Path data;

    @Option(
            names = "--ordinary",
            paramLabel = "M.tsv",
            description = "Further ordinary headlines: a table with columns publisher and title.")
    private @Nullable Path ordinary;

    @Option(
            names = "--publishers",
            split = ",",
            paramLabel = "NAME",
            description = "Those of its publishers whose headlines are ordinary.")
    private List<String> publishers = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
    private Path out;

    @Mixin
    private OutputOptions output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TrainHeadlineCommand() {}

    @Override
    public Integer call() throws IOException {
        output.write(
                train.terminal(),
                EvaluationOptions.print(
                        HeadlineTraining.run(
                                EvaluationOptions.existing(data),
                                ordinary == null ? null : EvaluationOptions.existing(ordinary),
                                publishers,
                                out),
                        output.format));
        return ExitCode.CLEAN;
    }
}
