package touchstone.evaluate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import touchstone.claim.CheckworthinessTraining;
import touchstone.claim.CheckworthinessTraining.Label;
import touchstone.claim.CheckworthinessTraining.Sentence;
import touchstone.claim.FormTraining;
import touchstone.claim.FormTraining.Talk;
import touchstone.embed.Encoder;
import touchstone.embed.Encoders;
import touchstone.learn.WeightsFile;

/** Makes the weights of check-worthiness from labelled sentences, talks and posts. */
public final class ClaimsTraining {

    private static final List<String> COLUMNS = List.of("Text", "Verdict", "File_id");

    private ClaimsTraining() {}

    /**
     * What to learn from.
     *
     * @param statements ClaimBuster's {@code crowdsourced.csv}
     * @param talks a folder of transcripts
     * @param posts a table of posts
     */
    public record Data(Path statements, Path talks, Path posts) {}

    /**
     * Trains the models for statements, talks and posts, and writes the weights. Takes a quarter of an hour.
     *
     * @param encoders those with which the weights will be used
     * @param log told how far it is, and what was measured on what was left out
     * @throws IOException if a file cannot be read or written, or has not the columns of its kind
     */
    public static void train(Data data, Path outFile, Encoders encoders, Consumer<String> log) throws IOException {
        List<ClaimFile> talks = ClaimFile.readAll(data.talks());
        ClaimFile posts = ClaimFile.read(data.posts());
        if (!talks.stream().allMatch(ClaimFile::isTranscript) || posts.isTranscript()) {
            throw new IOException(data.talks() + " must hold transcripts only, and " + data.posts() + " a table");
        }
        WeightsFile weights = CheckworthinessTraining.train(statements(data.statements(), encoders.first(), log), log);
        FormTraining forms = new FormTraining(weights, encoders, log);
        forms.speeches(talks.stream().map(ClaimsTraining::talk).toList());
        forms.posts(
                posts.texts(),
                posts.sentences().stream()
                        .map(s -> Boolean.TRUE.equals(s.worthy()))
                        .toList());
        weights.write(outFile);
    }

    static Talk talk(ClaimFile file) {
        return new Talk(
                file.talk(),
                file.sentences().stream()
                        .map(s -> Boolean.TRUE.equals(s.worthy()))
                        .toList());
    }

    private static List<Sentence> statements(Path crowdsourcedCsv, Encoder minilm, Consumer<String> log)
            throws IOException {
        List<CSVRecord> records = read(crowdsourcedCsv);
        List<String> texts = records.stream().map(r -> r.get("Text").strip()).toList();
        int thousand = 1000;
        List<float[]> vectors = minilm.encodeAll(texts, done -> {
            if (done % thousand == 0) {
                log.accept("encoded " + done + " of " + texts.size());
            }
        });
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            CSVRecord record = records.get(i);
            sentences.add(
                    new Sentence(texts.get(i), record.get("File_id"), label(record.get("Verdict")), vectors.get(i)));
        }
        return sentences;
    }

    private static Label label(String verdict) throws IOException {
        return switch (verdict.strip()) {
            case "-1" -> Label.NO_FACT;
            case "0" -> Label.UNIMPORTANT;
            case "1" -> Label.WORTHY;
            default -> throw new IOException("a verdict is -1, 0 or 1, not " + verdict);
        };
    }

    private static List<CSVRecord> read(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            List<CSVRecord> records = format.parse(reader).getRecords();
            if (records.isEmpty() || !COLUMNS.stream().allMatch(records.get(0)::isMapped)) {
                throw new IOException(csv + " has not the columns " + String.join(", ", COLUMNS));
            }
            return records.stream().filter(CSVRecord::isConsistent).toList();
        }
    }
}
