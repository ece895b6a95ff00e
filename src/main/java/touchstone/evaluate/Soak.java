package touchstone.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.Load.Outcome;

/** Mixed load for a long while, to see whether the memory of a service stays flat. */
public final class Soak {

    private static final Duration BETWEEN = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 8;
    /** Growth from the second to the last third that is no growth, in percent. */
    private static final double FLAT = 5;

    private Soak() {}

    /**
     * A look at the service.
     *
     * @param second since the beginning
     * @param memory megabytes in use without mapped files
     * @param heap megabytes of it in use after a collection
     */
    public record Look(double second, double perSecond, double p99, long errors, double memory, double heap) {}

    /** Asks for all the time, and tells of each look. */
    public static Evaluation run(Served served, List<String> domains, Duration time, Consumer<Look> said)
            throws IOException {
        ServiceRequests requests = new ServiceRequests(served, domains);
        List<Look> looks = new ArrayList<>();
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Outcome outcome = Load.of(served.port(), CONNECTIONS, BETWEEN, requests::mixed);
            Look look = new Look(
                    (System.nanoTime() - start) / 1e9,
                    outcome.perSecond(),
                    outcome.latencies().quantile(.99),
                    outcome.errors(),
                    served.ownMemory(),
                    served.heap().getAsDouble());
            looks.add(look);
            said.accept(look);
        }
        double memory = growth(looks, Look::memory);
        double heap = growth(looks, Look::heap);
        boolean isFlat = (Double.isNaN(memory) || memory <= FLAT) && (Double.isNaN(heap) || heap <= FLAT);
        return new Evaluation(
                "bench serve, soak",
                looks.size(),
                List.of(
                        Measure.of("growth of memory, %", memory),
                        Measure.of("growth of heap, %", heap),
                        Measure.of("errors", (double)
                                looks.stream().mapToLong(Look::errors).sum())),
                List.of(
                        "Growth: mean of the last third of the looks beside that of the second; the first is warming up.",
                        isFlat ? "The memory stays flat." : "The memory grows by more than " + FLAT + " %."));
    }

    private static double growth(List<Look> looks, ToDoubleFunction<Look> value) {
        int third = looks.size() / 3;
        double before = mean(looks.subList(third, 2 * third), value);
        double after = mean(looks.subList(2 * third, looks.size()), value);
        return 100 * (after - before) / before;
    }

    private static double mean(List<Look> looks, ToDoubleFunction<Look> value) {
        return looks.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
