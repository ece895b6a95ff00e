package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.Evaluation;
import touchstone.evaluate.MatchTraining;
import touchstone.evaluate.MatchTraining.Lesson;

/** {@code touchstone train match}: the weights of the matcher, and what they are worth by cross-validation. */
@Command(name = "match", description = "Ranking and probability of matches.", mixinStandardHelpOptions = true)
final class TrainMatchCommand implements Callable<Integer> {

    @ParentCommand
    private TrainCommand parent;

    @Option(names = "--corpus", required = true, paramLabel = "C.tsv", description = "The fact-checks of the posts.")
    private Path corpus;

    @Option(names = "--queries", required = true, paramLabel = "Q.tsv", description = "Posts: lines of id and text.")
    private Path queries;

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "R.tsv",
            description = "Lines of post and fitting fact-check.")
    private Path qrels;

    @ArgGroup(exclusive = false)
    private @Nullable Talks talks;

    @Option(
            names = "--others",
            paramLabel = "C.tsv",
            description = "Further fact-checks, of which the sentences of articles match none. May be repeated.")
    private @Nullable List<Path> others;

    @Option(
            names = "--articles",
            required = true,
            paramLabel = "G.json",
            description = "Bodies of ordinary articles, whose sentences match nothing.")
    private Path articles;

    @Option(
            names = "--indexes",
            required = true,
            paramLabel = "DIR",
            description = "Where the indexes of the corpora are kept for the next time.")
    private Path indexes;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "0",
            description = "Measure by cross-validation in N parts (default: do not).")
    private int folds;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the weights go.")
    private Path out;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    /** Sentences of talks, with what was said around them. */
    private static final class Talks {

        @Option(
                names = "--talk-corpus",
                required = true,
                paramLabel = "C.tsv",
                description = "The fact-checks of the talks.")
        private Path corpus;

        @Option(
                names = "--talk-queries",
                required = true,
                paramLabel = "Q.tsv",
                description = "Sentences of talks: lines of id and text; TALK_12 is line 12 of TALK.tsv.")
        private Path queries;

        @Option(
                names = "--talk-qrels",
                required = true,
                paramLabel = "R.tsv",
                description = "Lines of sentence and fitting fact-check.")
        private Path qrels;

        @Option(
                names = "--transcripts",
                required = true,
                paramLabel = "DIR",
                description = "The talks: tables of line, speaker, text.")
        private Path transcripts;

        @SuppressWarnings("NullAway.Init") // picocli sets the fields
        Talks() {}
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    TrainMatchCommand() {}

    @Override
    public Integer call() throws IOException {
        return parent.run(rules, stages -> {
            try (Progress progress = new Progress(parent.terminal(), "fact-checks")) {
                MatchTraining.Search search = new MatchTraining.Search(
                        indexes, stages.feed(), stages.encoders(), progress::at, stages.matchWords());
                StringBuilder measured = new StringBuilder();
                for (Evaluation evaluation :
                        MatchTraining.run(lessons(), EvaluationOptions.existing(articles), folds, search, out)) {
                    measured.append(EvaluationOptions.print(evaluation, output.format));
                }
                output.write(parent.terminal(), measured.toString());
            }
        });
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        lessons.add(new Lesson(
                EvaluationOptions.existing(corpus),
                EvaluationOptions.existing(queries),
                EvaluationOptions.existing(qrels),
                null));
        if (talks != null) {
            lessons.add(new Lesson(
                    EvaluationOptions.existing(talks.corpus),
                    EvaluationOptions.existing(talks.queries),
                    EvaluationOptions.existing(talks.qrels),
                    EvaluationOptions.existing(talks.transcripts)));
        }
        for (Path other : others == null ? List.<Path>of() : others) {
            lessons.add(new Lesson(EvaluationOptions.existing(other), null, null, null));
        }
        return lessons;
    }
}
