package touchstone.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Agreement of two orders. */
final class Ranks {

    private Ranks() {}

    /** Spearman's rank correlation, −1 to 1: Pearson's over mean ranks of ties. NaN if one side does not vary. */
    static <T> double spearman(List<T> items, ToDoubleFunction<T> left, ToDoubleFunction<T> right) {
        double[] a = ranks(items.stream().mapToDouble(left).toArray());
        double[] b = ranks(items.stream().mapToDouble(right).toArray());
        double mean = (items.size() + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int i = 0; i < order.length; ) {
            int end = i;
            while (end < order.length && values[order[end]] == values[order[i]]) {
                end++;
            }
            for (int k = i; k < end; k++) {
                ranks[order[k]] = (i + 1 + end) / 2.0;
            }
            i = end;
        }
        return ranks;
    }
}
