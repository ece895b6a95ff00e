package touchstone.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;

/** Logistic regression over named features: how likely a place in a sentence is to cite somebody. Thread-safe. */
final class CueModel {

    private static final String SHIPPED = "attribution.tsv.gz";
    private static final double SMALLEST = .005;

    private final Map<String, Integer> names;
    private final Logistic logistic;

    private CueModel(Map<String, Integer> names, Logistic logistic) {
        this.names = names;
        this.logistic = logistic;
    }

    /** A labelled place. */
    record Labelled(List<String> features, boolean positive) {}

    double probability(List<String> features) {
        return logistic.probability(vector(features, names));
    }

    /** Trains on places; features seen fewer than {@code rare} times are left out. */
    static CueModel train(List<Labelled> places, int rare, double c) {
        Map<String, Integer> counts = new TreeMap<>();
        places.forEach(p -> p.features().stream().distinct().forEach(f -> counts.merge(f, 1, Integer::sum)));
        Map<String, Integer> names = new HashMap<>();
        counts.forEach((name, count) -> {
            if (count >= rare) {
                names.put(name, names.size());
            }
        });
        List<Example> examples = places.stream()
                .map(p -> Example.of(vector(p.features(), names), p.positive()))
                .toList();
        return new CueModel(names, Logistic.train(examples, names.size(), c));
    }

    /** The weights that ship with the program. */
    static CueModel shipped() {
        try (InputStream in = CueModel.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + SHIPPED);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CueModel read(InputStream in) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        List<Float> weights = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            double bias = Double.parseDouble(String.valueOf(lines.readLine()));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.lastIndexOf('\t');
                names.put(line.substring(0, tab), names.size());
                weights.add(Float.valueOf(line.substring(tab + 1)));
            }
            float[] all = new float[weights.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = weights.get(i);
            }
            return new CueModel(names, new Logistic(all, bias));
        }
    }

    /** Writes the weights as text, one feature a line, the bias first; weights too small to matter are left out. */
    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder().append(number(logistic.bias())).append('\n');
        new TreeMap<>(names).forEach((name, i) -> {
            if (Math.abs(logistic.weights()[i]) >= SMALLEST) {
                text.append(name)
                        .append('\t')
                        .append(number(logistic.weights()[i]))
                        .append('\n');
            }
        });
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static Features vector(List<String> features, Map<String, Integer> names) {
        int[] indices = features.stream()
                .map(names::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        double[] values = new double[indices.length];
        Arrays.fill(values, 1);
        return new Features(indices, values);
    }
}
