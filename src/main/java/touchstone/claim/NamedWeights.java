package touchstone.claim;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import touchstone.learn.Logistic;

/** Logistic regression over features that are there or not, by name. Thread-safe. */
final class NamedWeights {

    private final Map<String, Integer> names;
    private final Logistic logistic;

    NamedWeights(Map<String, Integer> names, Logistic logistic) {
        this.names = names;
        this.logistic = logistic;
    }

    double bias() {
        return logistic.bias();
    }

    /** The weight of each feature by its name. */
    Map<String, Float> weights() {
        Map<String, Float> weights = new HashMap<>();
        names.forEach((name, i) -> weights.put(name, logistic.weights()[i]));
        return weights;
    }

    double probability(List<String> features) {
        double sum = logistic.bias();
        for (String feature : features) {
            Integer index = names.get(feature);
            sum += index == null ? 0 : logistic.weights()[index];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** The bias, one feature a line by name, and an empty line; weights below {@code smallest} are left out. */
    String lines(double smallest) {
        StringBuilder text = new StringBuilder().append(number(logistic.bias())).append('\n');
        new TreeMap<>(names).forEach((name, i) -> {
            if (Math.abs(logistic.weights()[i]) >= smallest) {
                text.append(name)
                        .append('\t')
                        .append(number(logistic.weights()[i]))
                        .append('\n');
            }
        });
        return text.append('\n').toString();
    }

    /** Reads what {@link #lines(double)} wrote, up to the empty line or the end. */
    static NamedWeights read(BufferedReader lines) throws IOException {
        Map<String, Integer> names = new HashMap<>();
        List<Float> weights = new ArrayList<>();
        double bias = Double.parseDouble(String.valueOf(lines.readLine()));
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int tab = line.lastIndexOf('\t');
            names.put(line.substring(0, tab), names.size());
            weights.add(Float.valueOf(line.substring(tab + 1)));
        }
        float[] all = new float[weights.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = weights.get(i);
        }
        return new NamedWeights(names, new Logistic(all, bias));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
