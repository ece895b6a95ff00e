package touchstone.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was learnt of attribution. Thread-safe.
 *
 * @param cue how likely a place is to cite somebody
 * @param words which words are whose; null as long as this is not learnt
 */
record AttributionModel(NamedWeights cue, @Nullable Words words) {

    /**
     * What was learnt of the words of attributed sentences.
     *
     * @param source how likely a token is to name the source
     * @param content how likely it is to be what the source says
     * @param both the two together, for use
     */
    record Words(NamedWeights source, NamedWeights content, WordWeights both) {

        Words(NamedWeights source, NamedWeights content) {
            this(source, content, new WordWeights(source, content));
        }
    }

    private static final double SMALLEST = .005;
    private static final double SMALLEST_OF_WORDS = .02;
    private static final String SHIPPED = "attribution.tsv.gz";

    /** The weights that ship with the program. */
    static AttributionModel shipped() {
        try (InputStream in = AttributionModel.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SHIPPED);
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
                return new AttributionModel(
                        NamedWeights.read(lines), new Words(NamedWeights.read(lines), NamedWeights.read(lines)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the three models one behind the other, as text. */
    void write(Path file) throws IOException {
        String learnt = words == null
                ? ""
                : words.source().lines(SMALLEST_OF_WORDS) + words.content().lines(SMALLEST_OF_WORDS);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((cue.lines(SMALLEST) + learnt).getBytes(StandardCharsets.UTF_8));
        }
    }
}
