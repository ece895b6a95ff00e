package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.RankMeasures.Found;
import touchstone.learn.Bootstrap;
import touchstone.learn.Reliability;
import touchstone.match.Learning;
import touchstone.match.Matcher;
import touchstone.match.Matcher.Ranked;
import touchstone.model.Candidate;
import touchstone.model.Said;
import touchstone.text.Languages;

/** Measures matching on a corpus, queries and judgements (qrels); BENCHMARKS.md §1 says what the measures mean. */
public final class MatchEvaluation {

    private static final int DEPTH = 100;
    /** How many of the queries that lose against another run are named. */
    private static final int WORST = 5;

    private MatchEvaluation() {}

    /**
     * What is given. Files may be gzipped.
     *
     * @param index keeps the index of the corpus for the next time; null to make it anew
     * @param against a run to compare with, in the form of trec_eval
     * @param transcripts a folder with the talks that the queries are lines of; null if they stand alone
     */
    public record Inputs(
            Path corpus,
            Path queries,
            @Nullable Path qrels,
            boolean abstain,
            @Nullable Path index,
            @Nullable Path against,
            @Nullable Path transcripts) {}

    /**
     * What is written besides the measures; null for what is not wanted.
     *
     * @param predictions the run in the form of trec_eval, and with abstention a second one beside it, {@code .removed}
     * @param diagram a reliability diagram of the abstention, as SVG
     */
    public record Outputs(
            @Nullable Path predictions, @Nullable Path diagram) {}

    /**
     * One query.
     *
     * @param fused ids of its candidates as the corpus orders them, by the fixed fusion of BENCHMARKS.md §1
     * @param ranked what the matcher made of them
     * @param withoutThem the same as if the relevant were not in the corpus
     */
    record Answer(
            String query, Set<String> relevant, List<String> fused, List<Ranked> ranked, List<Ranked> withoutThem) {

        Found found() {
            return new Found(
                    relevant, ranked.stream().map(r -> r.factCheck().id()).toList());
        }
    }

    /** Runs every query, one after the other. */
    public static Evaluation run(
            Inputs inputs,
            FactFeed feed,
            Matcher matcher,
            Encoders encoders,
            FactImport.Progress progress,
            Outputs outputs)
            throws IOException {
        TrecRun others = inputs.against == null ? null : TrecRun.read(inputs.against);
        Path index = inputs.index == null ? Files.createTempDirectory("touchstone-corpus") : inputs.index;
        try {
            FactImport.Imported imported = new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .run(inputs.corpus, new Origin("evaluation", false), index, progress);
            try (Corpus corpus = Corpus.open(Corpora.index(index), encoders)) {
                Latencies latencies = new Latencies();
                List<Answer> answers = answers(inputs, corpus, matcher, latencies);
                write(inputs, outputs, answers);
                return evaluation(inputs, answers, imported, others, latencies);
            }
        } finally {
            if (inputs.index == null) {
                delete(index);
            }
        }
    }

    private static void write(Inputs inputs, Outputs outputs, List<Answer> answers) throws IOException {
        if (outputs.predictions != null) {
            TrecRun.write(outputs.predictions, answers, false);
            if (inputs.abstain) {
                TrecRun.write(Path.of(outputs.predictions + ".removed"), answers, true);
            }
        }
        if (outputs.diagram != null) {
            List<Answer> judged = judged(answers);
            String title = "Is the first fact-check found the right one? %,d queries of %s"
                    .formatted(judged.size(), inputs.queries.getFileName());
            Files.writeString(
                    outputs.diagram, ReliabilityDiagram.svg(title, new Reliability(Abstention.scored(judged))));
        }
    }

    private static List<Answer> judged(List<Answer> answers) {
        return answers.stream().filter(a -> !a.relevant.isEmpty()).toList();
    }

    private static List<Answer> answers(Inputs inputs, Corpus corpus, Matcher matcher, Latencies latencies)
            throws IOException {
        Map<String, Set<String>> qrels = inputs.qrels == null ? Map.of() : qrels(inputs.qrels);
        Transcripts transcripts = inputs.transcripts == null ? Transcripts.NONE : Transcripts.read(inputs.transcripts);
        List<Answer> answers = new ArrayList<>();
        for (String line : LabelledFiles.lines(inputs.queries)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 2 && !cells[1].isBlank()) {
                Set<String> relevant = qrels.getOrDefault(cells[0], Set.of());
                Said said = transcripts.said(cells[0], cells[1]);
                answers.add(answer(cells[0], cells[1], said, relevant, inputs.abstain, corpus, matcher, latencies));
            }
        }
        return answers;
    }

    private static Answer answer(
            String id,
            String text,
            @Nullable Said said,
            Set<String> relevant,
            boolean abstain,
            Corpus corpus,
            Matcher matcher,
            Latencies latencies) {
        String language = Objects.requireNonNullElse(Languages.recognise(text), "en");
        long start = System.nanoTime();
        int depth = DEPTH + relevant.size();
        List<Candidate> found =
                said == null ? corpus.candidates(text, language, depth) : corpus.candidates(said, language, depth);
        List<Candidate> first = first(found);
        List<Ranked> ranked = matcher.rank(text, first);
        latencies.add(System.nanoTime() - start);
        List<Candidate> others = found.stream()
                .filter(c -> !relevant.contains(c.factCheck().id()))
                .toList();
        return new Answer(
                id,
                relevant,
                first.stream().map(c -> c.factCheck().id()).toList(),
                ranked,
                abstain ? matcher.rank(text, first(others)) : List.of());
    }

    /** What a matcher makes of a question whose candidates are known. */
    static Answer answer(Learning.Question question, Matcher matcher) {
        List<Candidate> first = first(question.candidates());
        List<Candidate> others = question.candidates().stream()
                .filter(c -> !question.relevant().contains(c.factCheck().id()))
                .toList();
        return new Answer(
                question.claim(),
                question.relevant(),
                first.stream().map(c -> c.factCheck().id()).toList(),
                matcher.rank(question.claim(), first),
                matcher.rank(question.claim(), first(others)));
    }

    /** The measures of answers that were given without having been learned from. */
    static Evaluation crossValidation(String name, List<Answer> answers) {
        List<Found> found = answers.stream().map(Answer::found).toList();
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of("MAP@5", Bootstrap.interval(found, RankMeasures::meanAveragePrecision)));
        measures.add(Measure.of("P@1", Bootstrap.interval(found, RankMeasures::precisionAtOne)));
        measures.add(Measure.of("R@100", Bootstrap.interval(found, RankMeasures::recall)));
        measures.addAll(compared("fixed fusion", answers, Answer::fused).measures());
        measures.addAll(Abstention.measures(answers));
        return new Evaluation("match, " + name, answers.size(), measures, List.of());
    }

    private static List<Candidate> first(List<Candidate> candidates) {
        return candidates.subList(0, Math.min(DEPTH, candidates.size()));
    }

    /** Lines of {@code query⇥fact-check}, or of TREC's four columns. */
    private static Map<String, Set<String>> qrels(Path file) throws IOException {
        Map<String, Set<String>> qrels = new HashMap<>();
        for (String line : LabelledFiles.lines(file)) {
            String[] cells = line.strip().split("\\s+", -1);
            boolean judged = cells.length == 2 || (cells.length == 4 && !cells[3].equals("0"));
            if (judged) {
                qrels.computeIfAbsent(cells[0], k -> new HashSet<>()).add(cells[cells.length == 2 ? 1 : 2]);
            }
        }
        return qrels;
    }

    private static Evaluation evaluation(
            Inputs inputs,
            List<Answer> answers,
            FactImport.Imported imported,
            @Nullable TrecRun others,
            Latencies latencies) {
        List<Answer> judged = judged(answers);
        List<Measure> measures = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        notes.add(imported.changes().total() + " fact-checks in the corpus; " + (answers.size() - judged.size())
                + " queries without a judgement.");
        imported.reasons().stream().limit(3).forEach(notes::add);
        if (!judged.isEmpty()) {
            List<Found> found = judged.stream().map(Answer::found).toList();
            measures.add(Measure.of("MAP@5", Bootstrap.interval(found, RankMeasures::meanAveragePrecision)));
            measures.add(Measure.of("P@1", Bootstrap.interval(found, RankMeasures::precisionAtOne)));
            measures.add(Measure.of("R@100", Bootstrap.interval(found, RankMeasures::recall)));
            measures.addAll(compared("fixed fusion", judged, Answer::fused).measures());
            if (others != null) {
                ComparedRuns compared = compared("the other run", judged, answer -> others.of(answer.query));
                measures.addAll(compared.measures());
                notes.addAll(compared.notes(WORST));
            }
            if (inputs.abstain) {
                measures.addAll(Abstention.measures(judged));
            }
            measures.add(Measure.of("median ms a query", latencies.median()));
            measures.add(Measure.of("p99 ms a query", latencies.quantile(.99)));
        }
        return new Evaluation("match", judged.isEmpty() ? answers.size() : judged.size(), measures, notes);
    }

    private static ComparedRuns compared(String name, List<Answer> judged, Function<Answer, List<String>> theirs) {
        ComparedRuns compared = new ComparedRuns(name);
        judged.forEach(a -> compared.add(a.query, a.found(), new Found(a.relevant, theirs.apply(a))));
        return compared;
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
