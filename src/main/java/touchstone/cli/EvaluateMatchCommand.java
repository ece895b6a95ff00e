package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.MatchEvaluation;

/** {@code touchstone evaluate match}. */
@Command(
        name = "match",
        description = {
            "How well known fact-checks of a claim are found, and whether none is said where there is none.",
            "The order is compared with a fixed fusion of words and meaning, query against query."
        },
        mixinStandardHelpOptions = true)
final class EvaluateMatchCommand implements Callable<Integer> {

    @ParentCommand
    private EvaluateCommand parent;

    @Option(
            names = "--corpus",
            required = true,
            paramLabel = "C.tsv",
            description = "The fact-checks: a table of id, claim, title; JSON lines; or a feed.")
    private Path corpus;

    @Option(names = "--queries", required = true, paramLabel = "Q.tsv", description = "Lines of id and text.")
    private Path queries;

    @Option(names = "--qrels", paramLabel = "R.tsv", description = "Lines of query and fitting fact-check.")
    private @Nullable Path qrels;

    @Option(names = "--abstain", description = "Ask each query again without the fact-checks that fit it.")
    private boolean abstain;

    @Option(
            names = "--against",
            paramLabel = "RUN",
            description =
                    "A run to compare with, in the form of trec_eval, such as --predictions wrote with other settings.")
    private @Nullable Path against;

    @Option(
            names = "--diagram",
            paramLabel = "FILE.svg",
            description = "Draw how far the probabilities can be believed. Asks for --abstain and --qrels.")
    private @Nullable Path diagram;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            description = "Keep the index of the corpus in DIR and use it again (default: made anew).")
    private @Nullable Path index;

    @Option(
            names = "--transcripts",
            paramLabel = "DIR",
            description =
                    "The talks that the queries are lines of, for what was said around them and by whom: tables of"
                            + " line, speaker, text; a query TALK_12 is line 12 of TALK.tsv.")
    private @Nullable Path transcripts;

    @Mixin
    private EvaluationOptions options;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    EvaluateMatchCommand() {}

    @Override
    public Integer call() throws IOException {
        if (diagram != null && (!abstain || qrels == null)) {
            throw new Failure("--diagram needs to know which answers are right: add --abstain and --qrels.");
        }
        return parent.run(options, rules, stages -> {
            MatchEvaluation.Inputs inputs = new MatchEvaluation.Inputs(
                    EvaluationOptions.existing(corpus),
                    EvaluationOptions.existing(queries),
                    qrels == null ? null : EvaluationOptions.existing(qrels),
                    abstain,
                    index,
                    against == null ? null : EvaluationOptions.existing(against),
                    transcripts == null ? null : EvaluationOptions.existing(transcripts));
            MatchEvaluation.Outputs outputs = new MatchEvaluation.Outputs(options.predictions, diagram);
            try (Progress progress = new Progress(parent.terminal(), "fact-checks")) {
                return MatchEvaluation.run(
                        inputs, stages.feed(), stages.matcher(), stages.encoders(), progress::at, outputs);
            }
        });
    }
}
