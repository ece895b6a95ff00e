package touchstone.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import touchstone.claim.KindFinder;
import touchstone.embed.Encoders;
import touchstone.model.ClaimKind;

/** Makes the weights of kinds of claims from labelled sentences. */
public final class ClaimKindsTraining {

    private static final String HEAD = "kind\tsentence";

    private ClaimKindsTraining() {}

    /**
     * Trains on a table of {@code kind} and {@code sentence} and writes the weights.
     *
     * @throws IOException if a file cannot be read or written, a line is no such line, or a kind has no sentence
     */
    public static void train(Path table, Path outFile, Encoders encoders) throws IOException {
        KindFinder.train(read(table), encoders).write(outFile);
    }

    private static Map<String, ClaimKind> read(Path table) throws IOException {
        Map<String, ClaimKind> sentences = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("#") && !line.equals(HEAD) && !line.isBlank()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != 2) {
                    throw new IOException(table + ":" + (i + 1) + ": a line is a kind, a tab and a sentence");
                }
                sentences.put(cells[1], kind(table, i + 1, cells[0]));
            }
        }
        if (!Set.copyOf(sentences.values()).containsAll(List.of(ClaimKind.values()))) {
            throw new IOException(table + " has not sentences of every kind");
        }
        return sentences;
    }

    private static ClaimKind kind(Path table, int line, String name) throws IOException {
        try {
            return ClaimKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IOException(table + ":" + line + ": no kind of claim is called " + name, e);
        }
    }
}
