package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.ArticleEvaluation;
import touchstone.evaluate.AttributionEvaluation;
import touchstone.evaluate.ClaimsEvaluation;
import touchstone.evaluate.Evaluation;
import touchstone.evaluate.ExtractEvaluation;
import touchstone.evaluate.Fuzz;
import touchstone.evaluate.HeadlineEvaluation;
import touchstone.evaluate.ImportEvaluation;
import touchstone.evaluate.KindsEvaluation;
import touchstone.evaluate.RatingEvaluation;
import touchstone.evaluate.StanceEvaluation;

/** {@code touchstone evaluate}: one command a stage. */
@Command(
        name = "evaluate",
        description = "Measures a stage on labelled data, with 95 %% bootstrap intervals. Input files may be gzipped.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {EvaluateMatchCommand.class, EvaluateSourceCommand.class},
        mixinStandardHelpOptions = true)
final class EvaluateCommand {

    /** What each evaluation does with the stages. */
    interface Run {
        Evaluation with(Stages stages) throws IOException;
    }

    @ParentCommand
    private TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    EvaluateCommand() {}

    @Command(
            name = "extract",
            description = "How well the body of articles is found, by overlap of runs of four words.",
            mixinStandardHelpOptions = true)
    int extract(
            @Option(
                            names = "--pages",
                            required = true,
                            paramLabel = "P.jsonl",
                            description = "A JSON object a line: id, url, html.")
                    Path pages,
            @Option(names = "--gold", required = true, paramLabel = "G.json", description = "The true bodies, by id.")
                    Path gold,
            @Option(
                            names = "--against",
                            paramLabel = "PREDICTIONS.json",
                            description =
                                    "Predictions to compare with, such as --predictions wrote with another version.")
                    @Nullable
                    Path against,
            @Option(
                            names = "--worst",
                            paramLabel = "N",
                            defaultValue = "10",
                            description = "How many of the worst pages to list (default: ${DEFAULT-VALUE}).")
                    int worst,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        ExtractEvaluation.Wishes wishes =
                new ExtractEvaluation.Wishes(against == null ? null : existing(against), Math.max(0, worst));
        return run(
                options,
                rules,
                stages -> ExtractEvaluation.run(
                        existing(pages), existing(gold), stages.extractor(false), options.predictions, wishes));
    }

    @Command(
            name = "fuzz",
            description = {
                "Spoils pages in many ways and extracts them: none may crash, hang, or take time out of proportion.",
                "Page i of a seed is always the same; --first i --count 1 does it again."
            },
            mixinStandardHelpOptions = true)
    int fuzz(
            @Option(
                            names = "--pages",
                            required = true,
                            paramLabel = "P.jsonl",
                            description = "The pages to spoil, a JSON object a line: id, url, html.")
                    Path pages,
            @Option(
                            names = "--count",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many spoilt pages (default: ${DEFAULT-VALUE}).")
                    int count,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "1",
                            description = "Another seed spoils in other ways (default: ${DEFAULT-VALUE}).")
                    long seed,
            @Option(
                            names = "--first",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "The number of the first (default: ${DEFAULT-VALUE}).")
                    int first,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(options, rules, stages -> {
            try (Progress progress = new Progress(touchstone.terminal(), "pages")) {
                return Fuzz.run(
                        existing(pages),
                        seed,
                        first,
                        count,
                        stages.extractor(false),
                        options.predictions,
                        done -> progress.at(done, (double) done / count));
            }
        });
    }

    @Command(
            name = "kinds",
            description = "How well kinds of pages are told apart: news, opinion, shop, forum and the like.",
            mixinStandardHelpOptions = true)
    int kinds(
            @Option(
                            names = "--pages",
                            required = true,
                            paramLabel = "P.jsonl",
                            description = "A JSON object a line: id, url, html.")
                    Path pages,
            @Option(
                            names = "--labels",
                            required = true,
                            paramLabel = "L.tsv",
                            description = "The true kinds: id, kind.")
                    Path labels,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> KindsEvaluation.run(
                        existing(pages), existing(labels), stages.extractor(false), options.predictions));
    }

    @Command(
            name = "claims",
            description = "How well sentences worth checking are found.",
            mixinStandardHelpOptions = true)
    int claims(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "FILE|DIR",
                            description =
                                    "ClaimBuster's CSV, transcripts, tweets, or a table of Sentence_id, Text, class_label.")
                    Path data,
            @Option(
                            names = "--leave-one-out",
                            description = "Scores each transcript of a folder by a model trained on the others.")
                    boolean leaveOneOut,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> leaveOneOut
                        ? ClaimsEvaluation.leaveOneOut(existing(data), stages.encoders(), options.predictions)
                        : ClaimsEvaluation.run(existing(data), stages.checkworthiness(), options.predictions));
    }

    @Command(
            name = "attribution",
            description = "How well it is found who is cited for what, and which articles are wire copy.",
            mixinStandardHelpOptions = true)
    int attribution(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "DIR",
                            description = "A folder in the layout of PolNeAR.")
                    Path data,
            @Option(
                            names = "--key",
                            paramLabel = "FILE",
                            description = "Kinds of single sources: article, start, end, kind, part.")
                    @Nullable
                    Path key,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> AttributionEvaluation.run(
                        existing(data),
                        stages.attributor(),
                        stages.outlets(),
                        key == null ? null : existing(key),
                        options.predictions));
    }

    @Command(
            name = "import",
            description =
                    "How fast fact-checks come in, beside bare encoding. They are made up, and removed in the end.",
            mixinStandardHelpOptions = true)
    int imports(
            @Option(
                            names = "--count",
                            paramLabel = "N",
                            defaultValue = "2000",
                            description = "How many fact-checks (default: ${DEFAULT-VALUE}).")
                    int count,
            @Option(
                            names = "--vectors",
                            paramLabel = "N",
                            defaultValue = "2147483647",
                            description = "Make vectors of so many of them only (default: of all).")
                    int vectors,
            @Option(
                            names = "--sample",
                            paramLabel = "N",
                            defaultValue = "1000",
                            description = "How many texts are encoded bare, to compare (default: ${DEFAULT-VALUE}).")
                    int sample,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(options, rules, stages -> {
            try (Progress progress = new Progress(touchstone.terminal(), "fact-checks")) {
                return ImportEvaluation.run(count, vectors, sample, stages.feed(), stages.encoders(), progress::at);
            }
        });
    }

    @Command(
            name = "stance",
            description = "Which way texts are read to lean on claims.",
            mixinStandardHelpOptions = true)
    int stance(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "S.jsonl",
                            description = "A JSON object a line: headline, body, stance; or claim, text, label.")
                    Path data,
            @Option(
                            names = "--against",
                            paramLabel = "FILE",
                            description =
                                    "Predictions to compare with, such as --predictions wrote with another version.")
                    @Nullable
                    Path against,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> StanceEvaluation.run(
                        existing(data),
                        stages.stanceReader(),
                        options.predictions,
                        against == null ? null : existing(against)));
    }

    @Command(
            name = "article",
            description = "What the form of articles tells, on texts labelled fake, real or satire.",
            mixinStandardHelpOptions = true)
    int article(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "A.jsonl",
                            description =
                                    "A JSON object a line: id, text, and where known title, url, label. May be repeated.")
                    List<Path> data,
            @Option(names = "--ablate", description = "Also say what each rule is worth.") boolean ablates,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> ArticleEvaluation.run(
                        data.stream().map(EvaluateCommand::existing).toList(),
                        stages.articleReader(),
                        stages.claimFinder()::find,
                        ablates,
                        options.predictions));
    }

    @Command(
            name = "headline",
            description = "How well sensational headlines are told from ordinary ones.",
            mixinStandardHelpOptions = true)
    int headline(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "H.tsv",
                            description = "A table of headline and label.")
                    Path data,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> HeadlineEvaluation.run(existing(data), stages.articleReader(), options.predictions));
    }

    @Command(
            name = "ratings",
            description = "How well the words of fact-checkers' ratings are read into the common vocabulary.",
            mixinStandardHelpOptions = true)
    int ratings(
            @Option(
                            names = "--data",
                            required = true,
                            paramLabel = "FILE|DIR",
                            description =
                                    "Tables with a header: raw_rating (or rating), and where known site and label.")
                    Path data,
            @Option(
                            names = "--key",
                            paramLabel = "K.tsv",
                            description = "What ratings mean (rating, label), for data that does not say so itself.")
                    @Nullable
                    Path key,
            @Mixin EvaluationOptions options,
            @Mixin RulesOption rules)
            throws IOException {
        return run(
                options,
                rules,
                stages -> RatingEvaluation.run(
                        existing(data), key == null ? null : existing(key), stages.ratingWords(), options.predictions));
    }

    Terminal terminal() {
        return touchstone.terminal();
    }

    int run(EvaluationOptions options, RulesOption rules, Run run) throws IOException {
        Terminal terminal = touchstone.terminal();
        try (Stages stages = new Stages(terminal, rules, new DataOption())) {
            return options.finish(terminal, run.with(stages));
        }
    }

    private static Path existing(Path path) {
        return EvaluationOptions.existing(path);
    }
}
