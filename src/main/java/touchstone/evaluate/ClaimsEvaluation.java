package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Checkworthiness;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;

/** Measures which sentences are thought worth checking against those that people marked so. */
public final class ClaimsEvaluation {

    private static final double DECISION = .5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClaimsEvaluation() {}

    /**
     * Scores a file or a folder of files; their layouts are those of {@code BENCHMARKS.md} §3 and are recognised by the
     * first line.
     *
     * @param predictions where to write a line {@code {"file","id","score"}} for every input line; the score is null
     *     where a line has no text
     * @throws IOException if a file cannot be read or written
     */
    public static Evaluation run(Path fileOrFolder, Checkworthiness model, @Nullable Path predictions)
            throws IOException {
        List<ClaimFile> files = ClaimFile.readAll(fileOrFolder);
        List<List<Scored>> scored = new ArrayList<>();
        int items = 0;
        try (Writer out = predictions == null
                ? Writer.nullWriter()
                : Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
            for (ClaimFile file : files) {
                items += file.sentences().size();
                scored.add(score(file, model, out));
            }
        }
        boolean transcripts = files.stream().allMatch(ClaimFile::isTranscript);
        return new Evaluation("claims", items, measures(scored, transcripts), notes(files));
    }

    private static List<Scored> score(ClaimFile file, Checkworthiness model, Writer out) throws IOException {
        List<String> texts = file.sentences().stream()
                .map(s -> s.text() == null ? "" : s.text())
                .toList();
        double[] scores = model.score(texts);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            ClaimSentence sentence = file.sentences().get(i);
            ObjectNode line =
                    JSON.createObjectNode().put("file", sentence.file()).put("id", sentence.id());
            line.put("score", sentence.text() == null ? null : Double.valueOf(scores[i]));
            out.write(line + "\n");
            if (sentence.worthy() != null) {
                scored.add(new Scored(sentence.text() == null ? 0 : scores[i], sentence.worthy()));
            }
        }
        return scored;
    }

    private static List<Measure> measures(List<List<Scored>> files, boolean transcripts) {
        List<Scored> all = files.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>();
        if (transcripts) {
            List<List<Scored>> withClaims = files.stream()
                    .filter(f -> f.stream().anyMatch(Scored::positive))
                    .toList();
            measures.add(Measure.of("MAP", Bootstrap.interval(withClaims, ClaimsEvaluation::meanAveragePrecision)));
        }
        measures.add(interval("F1", all, s -> Measures.f1(s, DECISION)));
        measures.add(interval("precision", all, ClaimsEvaluation::precision));
        measures.add(interval("recall", all, ClaimsEvaluation::recall));
        measures.add(interval("AP", all, Measures::averagePrecision));
        measures.add(Measure.of("calibration error", Measures.calibrationError(all)));
        return measures;
    }

    private static Measure interval(String name, List<Scored> scored, ToDoubleFunction<List<Scored>> measure) {
        return Measure.of(name, Bootstrap.interval(scored, measure));
    }

    private static double meanAveragePrecision(List<List<Scored>> files) {
        return files.stream().mapToDouble(Measures::averagePrecision).average().orElse(Double.NaN);
    }

    private static double precision(List<Scored> scored) {
        List<Scored> taken = scored.stream().filter(s -> s.score() >= DECISION).toList();
        return taken.isEmpty() ? Double.NaN : (double) positives(taken) / taken.size();
    }

    private static double recall(List<Scored> scored) {
        long taken = scored.stream()
                .filter(s -> s.positive() && s.score() >= DECISION)
                .count();
        return (double) taken / positives(scored);
    }

    private static long positives(List<Scored> scored) {
        return scored.stream().filter(Scored::positive).count();
    }

    private static List<String> notes(List<ClaimFile> files) {
        long empty = files.stream()
                .flatMap(f -> f.sentences().stream())
                .filter(s -> s.text() == null)
                .count();
        return empty == 0 ? List.of() : List.of(empty + " lines hold no text and have no score.");
    }
}
