package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.Evaluation;
import touchstone.evaluate.SourceAblation;
import touchstone.evaluate.SourceEvaluation;
import touchstone.evaluate.SourceHeldOut;
import touchstone.evaluate.SourceLean;
import touchstone.source.SourceScorer;

/** {@code touchstone evaluate source}. */
@Command(
        name = "source",
        description = {
            "How source scores agree with the ratings of others.",
            "--hold-out asks whether the lists together are nearer to a list left out than any one of them; --ablate what"
                    + " each rule changes; --lean whether left and right of equal record are scored alike."
        },
        mixinStandardHelpOptions = true)
final class EvaluateSourceCommand implements Callable<Integer> {

    @ParentCommand
    private EvaluateCommand parent;

    @Option(names = "--ratings", paramLabel = "R.tsv", description = "Lines of domain and value.")
    private @Nullable Path ratings;

    @Option(names = "--without-lists", description = "Score as if no rater had been asked.")
    private boolean withoutLists;

    @Option(
            names = "--hold-out",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "LIST",
            description = "Leave out the list whose rater is called so; each in turn if none is named.")
    private @Nullable String heldOut;

    @Option(
            names = "--ablate",
            description = "Take each rule away: over the domains of --ratings and the sites of --pages.")
    private boolean ablates;

    @Option(
            names = "--pages",
            paramLabel = "P.jsonl",
            description = "Pages, of which the links to policies count: id, url, html.")
    private @Nullable Path pages;

    @Option(
            names = "--lean",
            paramLabel = "L.tsv",
            description = "Lines of domain, factual record, and left, right or something else.")
    private @Nullable Path lean;

    @Mixin
    private EvaluationOptions options;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    EvaluateSourceCommand() {}

    @Override
    public Integer call() throws IOException {
        return parent.run(options, rules, this::measured);
    }

    private Evaluation measured(Stages stages) throws IOException {
        SourceScorer scorer = stages.sourceScorer();
        if (heldOut != null) {
            return SourceHeldOut.run(scorer, heldOut.isEmpty() ? null : heldOut);
        }
        if (lean != null) {
            return SourceLean.run(EvaluationOptions.existing(lean), scorer);
        }
        if (ablates) {
            return SourceAblation.run(scorer, existing(ratings), existing(pages), stages.extractor(false)::extract);
        }
        if (ratings == null) {
            throw new Failure("name what to measure: --ratings R.tsv, --hold-out, --ablate or --lean L.tsv.");
        }
        return SourceEvaluation.run(EvaluationOptions.existing(ratings), scorer, withoutLists, options.predictions);
    }

    private static @Nullable Path existing(@Nullable Path file) {
        return file == null ? null : EvaluationOptions.existing(file);
    }
}
