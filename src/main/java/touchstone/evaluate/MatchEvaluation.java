package touchstone.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.match.Matcher;
import touchstone.match.Matcher.Ranked;
import touchstone.model.Candidate;
import touchstone.text.Languages;

/** Measures matching on a corpus, queries and judgements (qrels); BENCHMARKS.md §1 says what the measures mean. */
public final class MatchEvaluation {

    private static final int DEPTH = 100;

    private MatchEvaluation() {}

    /** What is given. Files may be gzipped; {@code index}, if given, keeps the index of the corpus for the next time. */
    public record Inputs(
            Path corpus,
            Path queries,
            @Nullable Path qrels,
            boolean abstain,
            @Nullable Path index) {}

    /** One query: what was found with and without its fact-checks in the corpus. */
    record Answer(String query, Set<String> relevant, List<Ranked> ranked, List<Ranked> withoutThem) {}

    /**
     * Runs every query.
     *
     * @param predictions where to write the TREC run, and beside it {@code .removed} with {@code abstain}; null for nowhere
     */
    public static Evaluation run(
            Inputs inputs,
            FactFeed feed,
            Matcher matcher,
            Encoders encoders,
            FactImport.Progress progress,
            @Nullable Path predictions)
            throws IOException {
        Path index = inputs.index == null ? Files.createTempDirectory("touchstone-corpus") : inputs.index;
        try {
            FactImport.Imported imported = new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .run(inputs.corpus, new Origin("evaluation", false), index, progress);
            try (Corpus corpus = Corpus.open(Corpora.index(index), encoders)) {
                List<Answer> answers = answers(inputs, corpus, matcher);
                if (predictions != null) {
                    write(predictions, answers, false);
                    if (inputs.abstain) {
                        write(Path.of(predictions + ".removed"), answers, true);
                    }
                }
                return evaluation(inputs, answers, imported);
            }
        } finally {
            if (inputs.index == null) {
                delete(index);
            }
        }
    }

    private static List<Answer> answers(Inputs inputs, Corpus corpus, Matcher matcher) throws IOException {
        Map<String, Set<String>> qrels = inputs.qrels == null ? Map.of() : qrels(inputs.qrels);
        List<String[]> queries = new ArrayList<>();
        for (String line : LabelledFiles.lines(inputs.queries)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 2 && !cells[1].isBlank()) {
                queries.add(cells);
            }
        }
        return queries.parallelStream()
                .map(q -> answer(q[0], q[1], qrels.getOrDefault(q[0], Set.of()), inputs.abstain, corpus, matcher))
                .toList();
    }

    private static Answer answer(
            String id, String text, Set<String> relevant, boolean abstain, Corpus corpus, Matcher matcher) {
        String language = Objects.requireNonNullElse(Languages.recognise(text), "en");
        List<Candidate> found = corpus.candidates(text, language, DEPTH + relevant.size());
        List<Candidate> others = found.stream()
                .filter(c -> !relevant.contains(c.factCheck().id()))
                .toList();
        return new Answer(
                id,
                relevant,
                matcher.rank(text, found.subList(0, Math.min(DEPTH, found.size()))),
                abstain ? matcher.rank(text, others.subList(0, Math.min(DEPTH, others.size()))) : List.of());
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

    private static Evaluation evaluation(Inputs inputs, List<Answer> answers, FactImport.Imported imported) {
        List<Answer> judged =
                answers.stream().filter(a -> !a.relevant.isEmpty()).toList();
        List<Measure> measures = new ArrayList<>();
        if (!judged.isEmpty()) {
            measures.add(Measure.of("MAP@5", Bootstrap.interval(judged, RankMeasures::meanAveragePrecision)));
            measures.add(Measure.of("P@1", Bootstrap.interval(judged, RankMeasures::precisionAtOne)));
            measures.add(Measure.of("R@100", Bootstrap.interval(judged, RankMeasures::recall)));
            if (inputs.abstain) {
                measures.addAll(Abstention.measures(judged));
            }
        }
        List<String> notes = new ArrayList<>();
        notes.add(imported.changes().total() + " fact-checks in the corpus; " + (answers.size() - judged.size())
                + " queries without a judgement.");
        imported.reasons().stream().limit(3).forEach(notes::add);
        return new Evaluation("match", judged.isEmpty() ? answers.size() : judged.size(), measures, notes);
    }

    /** {@code qid Q0 docid rank probability touchstone}; the probability falls by a hair from rank to rank, as tools sort by it. */
    private static void write(Path file, List<Answer> answers, boolean removed) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Answer answer : answers) {
                List<Ranked> ranked = removed ? answer.withoutThem : answer.ranked;
                double least = 2;
                for (int r = 0; r < ranked.size(); r++) {
                    least = Math.min(ranked.get(r).probability(), least - 1e-9);
                    out.write(String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.10f touchstone%n",
                            answer.query,
                            ranked.get(r).factCheck().id(),
                            r + 1,
                            Math.max(0, least)));
                }
            }
        }
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
