package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.FormTraining;

/** {@code touchstone train form}: the points of the rules about the form of articles. */
@Command(
        name = "form",
        description = "The points of the rules about the form of articles.",
        mixinStandardHelpOptions = true)
final class TrainFormCommand implements Callable<Integer> {

    @ParentCommand
    private TrainCommand train;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "A.jsonl",
            description = "Articles labelled real and fake. May be repeated.")
    private List<Path> data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the table of wording goes.")
    private Path out;

    @Option(names = "--write", description = "Write the points into the files of the rules.")
    private boolean write;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TrainFormCommand() {}

    @Override
    public Integer call() throws IOException {
        return train.run(
                rules,
                stages -> output.write(
                        train.terminal(),
                        EvaluationOptions.print(
                                FormTraining.run(
                                        data.stream()
                                                .map(EvaluationOptions::existing)
                                                .toList(),
                                        stages.ruleSet(),
                                        stages.claimFinder()::find,
                                        out,
                                        write ? rules.folder(train.terminal()) : null),
                                output.format)));
    }
}
