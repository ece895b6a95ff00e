package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;

/** Labelled examples for {@link NamedWeights}, kept as numbers: names take a hundred times as much memory. */
final class NamedExamples {

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<int[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    void add(List<String> features, boolean positive) {
        rows.add(features.stream()
                .mapToInt(f -> ids.computeIfAbsent(f, key -> ids.size()))
                .sorted()
                .distinct()
                .toArray());
        labels.add(positive);
    }

    int size() {
        return rows.size();
    }

    /** Trains with the cost {@code c} of errors; features seen fewer than {@code rare} times are left out. Deterministic. */
    NamedWeights train(int rare, double c) {
        int[] counts = new int[ids.size()];
        rows.forEach(row -> Arrays.stream(row).forEach(id -> counts[id]++));
        int[] kept = new int[counts.length];
        int size = 0;
        for (int id = 0; id < counts.length; id++) {
            kept[id] = counts[id] >= rare ? size++ : -1;
        }
        List<Example> examples = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int[] indices = Arrays.stream(rows.get(i))
                    .map(id -> kept[id])
                    .filter(k -> k >= 0)
                    .toArray();
            double[] values = new double[indices.length];
            Arrays.fill(values, 1);
            examples.add(Example.of(new Features(indices, values), labels.get(i)));
        }
        Map<String, Integer> names = new HashMap<>();
        ids.forEach((name, id) -> {
            if (kept[id] >= 0) {
                names.put(name, kept[id]);
            }
        });
        return new NamedWeights(names, Logistic.train(examples, size, c, .01));
    }
}
