package touchstone.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;

/**
 * Tells texts by their {@link Wording}: a logistic regression on the patterns of a text, 1 + ln count. Of long texts that is
 * multiplied by how rare a pattern is (idf) and scaled to length one; headlines all are about as long, and scaling them changed
 * nothing that could be measured. On disk a gzipped table that can be read with eyes: pattern, idf, weight. Thread-safe.
 */
public final class WordingModel {

    private static final Wording WORDING = new Wording(functionWords());
    private static final String BIAS = "(bias)";

    private final Map<String, Integer> places;
    private final double[] idf;
    private final boolean scaled;
    private final Logistic model;

    private WordingModel(Map<String, Integer> places, double[] idf, boolean scaled, Logistic model) {
        this.places = places;
        this.scaled = scaled;
        this.idf = idf;
        this.model = model;
    }

    /**
     * A text to learn from.
     *
     * @param weight how often it counts, a whole number of at least 1
     */
    public record Lesson(String text, boolean positive, int weight) {}

    /**
     * Trains on lessons.
     *
     * @param scaled whether the texts are long
     * @param least a pattern must stand in so many texts
     * @param c cost of errors against the size of weights
     */
    public static WordingModel train(List<Lesson> lessons, boolean scaled, int least, double c) {
        List<Map<String, Integer>> all = lessons.parallelStream()
                .map(lesson -> WORDING.patterns(lesson.text()))
                .toList();
        Map<String, Integer> texts = new HashMap<>();
        all.forEach(patterns -> patterns.keySet().forEach(p -> texts.merge(p, 1, Integer::sum)));
        Map<String, Integer> places = new TreeMap<>();
        texts.forEach((pattern, in) -> {
            if (in >= least) {
                places.put(pattern, 0);
            }
        });
        double[] idf = new double[places.size()];
        int next = 0;
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            double in = texts.getOrDefault(place.getKey(), 0);
            idf[next] = scaled ? Math.log((1.0 + all.size()) / (1.0 + in)) + 1 : 1;
            place.setValue(next++);
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Lesson lesson = lessons.get(i);
            examples.add(new Example(features(all.get(i), places, scaled, idf), lesson.positive(), lesson.weight()));
        }
        return new WordingModel(new HashMap<>(places), idf, scaled, Logistic.train(examples, idf.length, c, .001));
    }

    /** Natural logarithm of the odds that a text is worded like those the model was trained to find. */
    public double logit(String text) {
        return model.logit(features(WORDING.patterns(text), places, scaled, idf));
    }

    /** Probability, 0 to 1, of the same. */
    public double probability(String text) {
        return model.probability(features(WORDING.patterns(text), places, scaled, idf));
    }

    private static Features features(
            Map<String, Integer> patterns, Map<String, Integer> places, boolean scaled, double... idf) {
        TreeMap<Integer, Double> values = new TreeMap<>();
        patterns.forEach((pattern, count) -> {
            Integer place = places.get(pattern);
            if (place != null) {
                values.put(place, (1 + Math.log(count)) * idf[place]);
            }
        });
        double length = !scaled
                ? 1
                : Math.sqrt(values.values().stream().mapToDouble(v -> v * v).sum());
        return new Features(
                values.keySet().stream().mapToInt(i -> i).toArray(),
                values.values().stream().mapToDouble(v -> v / length).toArray());
    }

    /** How many patterns it knows. */
    public int size() {
        return idf.length;
    }

    /** Writes the table, gzipped, with its bias shifted by {@code shift}. */
    public void write(Path file, double shift) throws IOException {
        StringBuilder table = new StringBuilder("pattern\tidf\tweight\n");
        table.append(String.format(Locale.ROOT, "%s\t%d\t%.4f%n", BIAS, scaled ? 1 : 0, model.bias() + shift));
        new TreeMap<>(places)
                .forEach((pattern, i) -> table.append(
                        String.format(Locale.ROOT, "%s\t%.3f\t%.3f%n", pattern, idf[i], model.weights()[i])));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The model in a resource of this room. */
    static WordingModel resource(String name) {
        try (InputStream in = open(name);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return read(lines.lines().skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the weights " + name, e);
        }
    }

    private static WordingModel read(List<String> rows) {
        Map<String, Integer> places = new HashMap<>();
        double[] idf = new double[rows.size() - 1];
        float[] weights = new float[idf.length];
        double bias = 0;
        boolean scaled = false;
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            if (cells[0].equals(BIAS)) {
                bias = Double.parseDouble(cells[2]);
                scaled = cells[1].equals("1");
            } else {
                int place = places.size();
                places.put(cells[0], place);
                idf[place] = Double.parseDouble(cells[1]);
                weights[place] = Float.parseFloat(cells[2]);
            }
        }
        return new WordingModel(places, idf, scaled, new Logistic(weights, bias));
    }

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        try (InputStream in = open("function-words.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> words.addAll(List.of(line.strip().split(" +"))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the words of closed classes", e);
        }
        return words;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = WordingModel.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no " + name + " on the class path");
        }
        return in;
    }
}
