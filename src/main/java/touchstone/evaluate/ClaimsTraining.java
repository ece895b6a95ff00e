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
import touchstone.embed.Encoder;

/** Makes the weights of check-worthiness from ClaimBuster's crowdsourced sentences. */
public final class ClaimsTraining {

    private static final List<String> COLUMNS = List.of("Text", "Verdict", "File_id");

    private ClaimsTraining() {}

    /**
     * Trains on {@code crowdsourced.csv} and writes the weights. Takes minutes.
     *
     * @param minilm the encoder with which the weights will be used
     * @param log told how far it is, and what was measured on talks left out
     * @throws IOException if a file cannot be read or written, or has not the columns of ClaimBuster
     */
    public static void train(Path crowdsourcedCsv, Path outFile, Encoder minilm, Consumer<String> log)
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
        CheckworthinessTraining.train(sentences, log).write(outFile);
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
