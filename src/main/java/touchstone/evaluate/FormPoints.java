package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import touchstone.rulebook.RuleFile;

/** Points of form in rule files. */
final class FormPoints {

    private FormPoints() {}

    /** A scale at a value, before it is rounded. */
    static double at(RuleFile.Scale scale, double value) {
        Map.Entry<Double, Double> low = scale.at().floorEntry(value);
        Map.Entry<Double, Double> high = scale.at().ceilingEntry(value);
        if (low == null || high == null) {
            return (low == null ? scale.at().firstEntry() : scale.at().lastEntry()).getValue();
        }
        double width = high.getKey() - low.getKey();
        double share = width == 0 ? 0 : (value - low.getKey()) / width;
        return low.getValue() + share * (high.getValue() - low.getValue());
    }

    /**
     * Writes fitted points into the files of the rules. A scale is moved so that the mean text gets nothing from it; a rule that
     * holds or not keeps at least one point in its direction.
     */
    static void write(Path folder, List<RuleFile> rules, FormWeights weights) throws IOException {
        for (int i = 0; i < rules.size(); i++) {
            double weight = weights.weights()[i];
            if (weight > 0) {
                RuleFile rule = rules.get(i);
                Path file = folder.resolve(rule.id() + ".yaml");
                String text = Files.readString(file);
                RuleFile.Scale scale = rule.effect().scale();
                Files.writeString(
                        file,
                        scale == null
                                ? text.replaceFirst(
                                        "form: -?\\d+",
                                        "form: " + fixed(weight * rule.effect().points()))
                                : text.replaceFirst(
                                        "form: \\{of: \\w+, at: \\{[^}]*}}",
                                        scaled(scale, weight, weights.centres()[i])));
            }
        }
    }

    private static long fixed(double points) {
        long rounded = Math.round(points);
        return rounded == 0 ? (long) Math.signum(points) : rounded;
    }

    private static String scaled(RuleFile.Scale scale, double weight, double mean) {
        return scale.at().entrySet().stream()
                .map(e -> number(e.getKey()) + ": " + Math.round(weight * (e.getValue() - mean)))
                .collect(Collectors.joining(", ", "form: {of: " + scale.signal() + ", at: {", "}}"));
    }

    private static String number(double key) {
        return key == Math.rint(key) ? String.format(Locale.ROOT, "%.0f", key) : Double.toString(key);
    }
}
