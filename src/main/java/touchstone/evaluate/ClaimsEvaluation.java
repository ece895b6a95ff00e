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
import touchstone.claim.FormTraining;
import touchstone.claim.FormTraining.Talk;
import touchstone.claim.TextForm;
import touchstone.embed.Encoders;
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
     * first line. A file that names a speaker in every line is judged as a talk, of others the form of the texts decides.
     *
     * @param predictions where to write a line {@code {"file","id","score"}} for every input line; the score is null
     *     where a line has no text
     * @throws IOException if a file cannot be read or written
     */
    public static Evaluation run(Path fileOrFolder, Checkworthiness model, @Nullable Path predictions)
            throws IOException {
        List<ClaimFile> files = ClaimFile.readAll(fileOrFolder);
        return evaluation(files, files.stream().map(f -> scores(f, model)).toList(), predictions);
    }

    /**
     * As {@link #run}, of a folder of labelled talks, each scored by a model for talks that was trained on the others. A
     * sentence without a label counts as not worth checking.
     *
     * @throws IOException also if there are fewer than two files, or one of them is no talk
     */
    public static Evaluation leaveOneOut(Path folder, Encoders encoders, @Nullable Path predictions)
            throws IOException {
        List<ClaimFile> files = ClaimFile.readAll(folder);
        if (files.size() < 2 || !files.stream().allMatch(ClaimFile::isTranscript)) {
            throw new IOException(folder + " holds not two or more talks; each is a file of lines with the number, the"
                    + " speaker, the text and the label, parted by tabs");
        }
        List<Talk> talks = files.stream().map(ClaimsTraining::talk).toList();
        return evaluation(files, FormTraining.onShipped(encoders, line -> {}).speeches(talks), predictions);
    }

    private static double[] scores(ClaimFile file, Checkworthiness model) {
        if (file.isTranscript()) {
            return model.scoreTalk(file.talk());
        }
        return switch (TextForm.of(file.texts())) {
            case POST -> model.scorePosts(file.texts());
            case STATEMENTS, TALK -> model.score(file.texts());
        };
    }

    private static Evaluation evaluation(List<ClaimFile> files, List<double[]> scores, @Nullable Path predictions)
            throws IOException {
        List<List<Scored>> scored = new ArrayList<>();
        int items = 0;
        try (Writer out = predictions == null
                ? Writer.nullWriter()
                : Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
            for (int i = 0; i < files.size(); i++) {
                items += files.get(i).sentences().size();
                scored.add(scored(files.get(i), scores.get(i), out));
            }
        }
        boolean transcripts = files.stream().allMatch(ClaimFile::isTranscript);
        return new Evaluation("claims", items, measures(scored, transcripts), notes(files));
    }

    private static List<Scored> scored(ClaimFile file, double[] scores, Writer out) throws IOException {
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
