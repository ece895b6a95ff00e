package touchstone.stance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.learn.Features;

/** Values with the names by which a model knows them, in the order in which they are set. */
final class FeatureRow {

    private final Map<String, Double> values = new LinkedHashMap<>();

    void set(String name, double value) {
        if (values.put(name, value) != null) {
            throw new IllegalStateException("feature set twice: " + name);
        }
    }

    void set(String name, boolean value) {
        set(name, value ? 1.0 : 0.0);
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    Features features() {
        return Features.dense(
                values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }
}
