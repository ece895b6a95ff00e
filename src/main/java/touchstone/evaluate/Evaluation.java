package touchstone.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.learn.Bootstrap;

/**
 * What an evaluation found.
 *
 * @param name what was measured, such as {@code extract}
 * @param items how many items were judged
 * @param measures in the order to print; empty where the data has no labels
 * @param notes sentences below the table, such as the worst items
 */
public record Evaluation(String name, int items, List<Measure> measures, List<String> notes) {

    public Evaluation {
        measures = List.copyOf(measures);
        notes = List.copyOf(notes);
    }

    /** One measure; bounds of its 95 % bootstrap interval are null where none was computed. */
    public record Measure(
            String name,
            double value,
            @Nullable Double low,
            @Nullable Double high) {

        public static Measure of(String name, double value) {
            return new Measure(name, value, null, null);
        }

        public static Measure of(String name, Bootstrap.Interval interval) {
            return new Measure(name, interval.value(), interval.low(), interval.high());
        }
    }
}
