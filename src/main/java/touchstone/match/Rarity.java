package touchstone.match;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How much a shared word says: the natural logarithm of how many sentences there are to one with the word. From a table of
 * stems that ships, so that the same two sentences share as much whatever else the corpus holds.
 */
final class Rarity {

    private final double sentences;
    private final Map<String, Integer> frequencies;

    Rarity(int sentences, Map<String, Integer> frequencies) {
        this.sentences = sentences;
        this.frequencies = frequencies;
    }

    /** Counts in how many of the texts each stem stands; what stands in fewer than three is as good as unseen. */
    static Rarity count(Iterable<String> texts) {
        Map<String, Integer> frequencies = new TreeMap<>();
        int all = 0;
        for (String text : texts) {
            all++;
            for (String stem : Words.of(text).stems()) {
                if (!stem.startsWith("#")) {
                    frequencies.merge(stem, 1, Integer::sum);
                }
            }
        }
        frequencies.values().removeIf(n -> n < 3);
        return new Rarity(all, frequencies);
    }

    /** The table as {@link #load} reads it. */
    byte[] table() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
            out.write("\t" + (int) sentences + "\n");
            for (Map.Entry<String, Integer> entry : new TreeMap<>(frequencies).entrySet()) {
                out.write(entry.getKey() + "\t" + entry.getValue() + "\n");
            }
        }
        return bytes.toByteArray();
    }

    /** Reads lines of {@code stem⇥sentences}; the first line, with an empty stem, holds the number of all sentences. */
    static Rarity load() {
        try (InputStream in = Rarity.class.getResourceAsStream("rarity.tsv.gz")) {
            if (in == null) {
                throw new IllegalStateException("the table of word frequencies is missing from the program");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of word frequencies cannot be read", e);
        }
    }

    private static Rarity read(InputStream in) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            frequencies.put(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
        Integer all = frequencies.remove("");
        return new Rarity(all == null ? 1 : all, frequencies);
    }

    /** Whether hardly any text has a word; names are such. */
    boolean isRare(String form) {
        return !frequencies.containsKey(Words.stem(form));
    }

    /** 0 for a word in every sentence, about 10 for one that is in none. */
    double of(String stem) {
        if (stem.startsWith("#")) {
            return 5;
        }
        return Math.log((sentences + 1) / (frequencies.getOrDefault(stem, 0) + 1.0));
    }
}
