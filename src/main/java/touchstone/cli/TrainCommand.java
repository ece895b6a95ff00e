package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.claim.AttributionTraining;
import touchstone.evaluate.AttributionEvaluation;
import touchstone.evaluate.ClaimKindsTraining;
import touchstone.evaluate.ClaimsTraining;
import touchstone.evaluate.Evaluation;
import touchstone.evaluate.StanceTraining;

/** {@code touchstone train}: one command a file of weights. */
@Command(
        name = "train",
        description =
                "Makes the weights again that ship with the program. The card beside each file names data and measures.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrainMatchCommand.class,
            TrainRarityCommand.class,
            TrainHeadlineCommand.class,
            TrainSatireCommand.class,
            TrainFormCommand.class
        },
        mixinStandardHelpOptions = true)
final class TrainCommand {

    /** What each training does with the stages. */
    interface Run {
        void with(Stages stages) throws IOException;
    }

    @ParentCommand
    private TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    TrainCommand() {}

    @Command(name = "claims", description = "Check-worthiness.", mixinStandardHelpOptions = true)
    int claims(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "FILE",
                            description = "ClaimBuster's crowdsourced.csv.")
                    Path data,
            @Option(
                            names = "--talks",
                            required = true,
                            paramLabel = "DIR",
                            description = "A folder of transcripts: line, speaker, text, label.")
                    Path talks,
            @Option(
                            names = "--posts",
                            required = true,
                            paramLabel = "FILE",
                            description = "A table of posts: tweet_id, tweet_text, check_worthiness.")
                    Path posts,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
                    Path out,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                rules,
                stages -> ClaimsTraining.train(
                        new ClaimsTraining.Data(existing(data), existing(talks), existing(posts)),
                        out,
                        stages.encoders(),
                        touchstone.terminal().errors()::println));
    }

    @Command(
            name = "claim-kinds",
            description = "What kind of claim a sentence makes.",
            mixinStandardHelpOptions = true)
    int claimKinds(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "FILE",
                            description = "A table of kind and sentence.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
                    Path out,
            @Mixin RulesOption rules)
            throws IOException {
        return run(rules, stages -> ClaimKindsTraining.train(existing(data), out, stages.encoders()));
    }

    @Command(name = "attribution", description = "Which words cite a source.", mixinStandardHelpOptions = true)
    int attribution(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "A folder in the layout of PolNeAR.")
                    Path data,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
                    Path out,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                rules,
                stages -> AttributionEvaluation.train(
                        existing(data), new AttributionTraining(stages.sourceCues(), stages.outlets()), out));
    }

    @Command(name = "stance", description = "The stance of whole texts.", mixinStandardHelpOptions = true)
    int stance(
            @Option(
                            names = "--pairs",
                            required = true,
                            paramLabel = "S.jsonl",
                            description = "Headlines and bodies with their stance.")
                    Path pairs,
            @Option(
                            names = "--fact-checks",
                            required = true,
                            paramLabel = "F.jsonl",
                            description = "Articles of fact-checkers.")
                    Path factChecks,
            @Option(
                            names = "--spreaders",
                            paramLabel = "A.jsonl",
                            description = "Texts labelled fake. May be repeated.")
                    @Nullable
                    List<Path> spreaders,
            @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
                    Path out,
            @Mixin RulesOption rules,
            @Mixin OutputOptions output)
            throws IOException {
        return run(rules, stages -> {
            Evaluation measured = StanceTraining.run(
                    existing(pairs),
                    existing(factChecks),
                    spreaders == null ? List.of() : spreaders,
                    stages.stanceCues(),
                    out);
            output.write(touchstone.terminal(), EvaluationOptions.print(measured, output.format));
        });
    }

    int run(RulesOption rules, Run run) throws IOException {
        try (Stages stages = new Stages(touchstone.terminal(), rules, new DataOption())) {
            run.with(stages);
            return ExitCode.CLEAN;
        }
    }

    Terminal terminal() {
        return touchstone.terminal();
    }

    private static Path existing(Path path) {
        return EvaluationOptions.existing(path);
    }
}
