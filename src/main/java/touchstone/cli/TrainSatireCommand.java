package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.embed.Encoders;
import touchstone.evaluate.SatireTraining;

/** {@code touchstone train satire}: how satire is written. */
@Command(name = "satire", description = "How satire is written.", mixinStandardHelpOptions = true)
final class TrainSatireCommand implements Callable<Integer> {

    @ParentCommand
    private TrainCommand train;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "A.jsonl",
            description = "Articles labelled real, fake, satire. May be repeated.")
    private List<Path> data;

    @Option(names = "--table", required = true, paramLabel = "FILE", description = "Where the table of wording goes.")
    private Path table;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the other weights go.")
    private Path out;

    @Mixin
    private OutputOptions output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TrainSatireCommand() {}

    @Override
    public Integer call() throws IOException {
        try (Encoders encoders = new Encoders()) {
            output.write(
                    train.terminal(),
                    EvaluationOptions.print(
                            SatireTraining.run(
                                    data.stream()
                                            .map(EvaluationOptions::existing)
                                            .toList(),
                                    encoders,
                                    table,
                                    out),
                            output.format));
        }
        return ExitCode.CLEAN;
    }
}
