package touchstone.learn;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Percentile bootstrap: how much a measure would vary on other samples of the same kind. */
public final class Bootstrap {

    private static final int ROUNDS = 1000;

    private Bootstrap() {}

    /** A measure with the bounds of its 95 % interval. */
    public record Interval(double value, double low, double high) {}

    /** The measure of {@code items} and its interval over 1,000 resamplings from a fixed seed. */
    public static <T> Interval interval(List<T> items, ToDoubleFunction<List<T>> measure) {
        double value = measure.applyAsDouble(items);
        if (items.size() < 2) {
            return new Interval(value, value, value);
        }
        Random random = new Random(1);
        double[] values = IntStream.range(0, ROUNDS)
                .mapToDouble(r -> measure.applyAsDouble(random.ints(items.size(), 0, items.size())
                        .<T>mapToObj(items::get)
                        .toList()))
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return new Interval(value, value, value);
        }
        return new Interval(value, at(values, .025), at(values, .975));
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(quantile * sorted.length))];
    }
}
