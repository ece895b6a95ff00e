package touchstone.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Stance.Leaning;

/**
 * Three logistic regressions, one for each leaning against the rest, whose probabilities are scaled to add up to 1. Kept as
 * a table of named weights, so that a person can read what it looks at. Thread-safe.
 */
public final class StanceModel {

    /** From this probability of a denial on, a text is not said to assert, however probable that is. */
    static final double DENIAL = .25;

    /** Cost of errors in training; small, since there are few events to learn from. */
    private static final double COST = .05;

    private static final List<Leaning> LEANINGS = List.of(Leaning.ASSERTS, Leaning.DENIES, Leaning.REPORTS);
    private static final String RESOURCE = "stance.model.tsv";

    private final List<Logistic> models;

    private StanceModel(List<Logistic> models) {
        this.models = List.copyOf(models);
    }

    /** A text of known leaning to train on. */
    public record Lesson(Features features, Leaning leaning) {}

    /** Learns from {@code lessons} whose features have {@code size} places. */
    public static StanceModel train(List<Lesson> lessons, int size) {
        List<Logistic> models = new ArrayList<>();
        for (Leaning leaning : LEANINGS) {
            List<Example> examples = lessons.stream()
                    .map(l -> Example.of(l.features(), l.leaning() == leaning))
                    .toList();
            models.add(Logistic.train(examples, size, COST));
        }
        return new StanceModel(models);
    }

    /** The model that ships. */
    static StanceModel shipped(StanceFeatures features) {
        try (InputStream in = StanceModel.class.getResourceAsStream("/touchstone/stance/" + RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), features.names());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The probabilities that a text asserts, denies, reports; they add up to 1. */
    double[] probabilities(Features features) {
        double[] p = models.stream().mapToDouble(m -> m.probability(features)).toArray();
        double sum = p[0] + p[1] + p[2];
        return new double[] {p[0] / sum, p[1] / sum, p[2] / sum};
    }

    /** What these probabilities are taken for. */
    public Leaning leaning(Features features) {
        return leaning(probabilities(features));
    }

    static Leaning leaning(double[] p) {
        boolean mayAssert = p[1] < DENIAL;
        if (mayAssert && p[0] >= p[1] && p[0] >= p[2]) {
            return Leaning.ASSERTS;
        }
        return p[1] >= p[2] ? Leaning.DENIES : Leaning.REPORTS;
    }

    /** The model as a table: name of the feature, and its weight in each of the three models. */
    public String table(List<String> names) {
        StringBuilder out = new StringBuilder("feature\tasserts\tdenies\treports\n");
        out.append(row("bias", m -> m.bias()));
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            out.append(row(names.get(i), m -> m.weights()[index]));
        }
        return out.toString();
    }

    private String row(String name, ToDoubleFunction<Logistic> weight) {
        StringBuilder row = new StringBuilder(name);
        for (Logistic model : models) {
            row.append(String.format(Locale.ROOT, "\t%.4f", weight.applyAsDouble(model)));
        }
        return row.append('\n').toString();
    }

    private static StanceModel read(BufferedReader in, List<String> names) throws IOException {
        Map<String, double[]> rows = new HashMap<>();
        in.readLine();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], new double[] {
                Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
            });
        }
        List<Logistic> models = new ArrayList<>();
        for (int m = 0; m < LEANINGS.size(); m++) {
            float[] weights = new float[names.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) weights(rows, names.get(i))[m];
            }
            models.add(new Logistic(weights, weights(rows, "bias")[m]));
        }
        return new StanceModel(models);
    }

    private static double[] weights(Map<String, double[]> rows, String name) {
        double[] weights = rows.get(name);
        if (weights == null) {
            throw new IllegalStateException(RESOURCE + " has no weights for " + name + "; train it again");
        }
        return weights;
    }
}
