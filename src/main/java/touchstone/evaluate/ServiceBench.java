package touchstone.evaluate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.Load.Outcome;

/**
 * Measures a running service over the loopback; BENCHMARKS.md §8. The client shares the processors with the service, so what
 * is printed is less than the service can do alone; ratios of what was measured in turns are fair.
 */
public final class ServiceBench {

    private static final List<Integer> CONNECTIONS = List.of(1, 8, 64);
    private static final int MANY = 8;
    private static final String HALF = ", half as often";
    private static final int TURNS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final Served served;
    private final ServiceRequests requests;
    private final List<Row> rows = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Double> medianAtOne = new LinkedHashMap<>();

    private ServiceBench(Served served, List<String> domains) {
        this.served = served;
        this.requests = new ServiceRequests(served, domains);
    }

    /**
     * What came of asking one thing over some connections. Times are in milliseconds, memory in megabytes.
     *
     * @param memory in use, without mapped files
     * @param heap in use after a collection
     */
    public record Row(
            String what,
            int connections,
            double perSecond,
            double p50,
            double p99,
            double p999,
            long errors,
            double memory,
            double heap) {}

    /** What was found: all rows, and their ratios as an evaluation. */
    public record Result(List<Row> rows, Evaluation evaluation) {}

    /**
     * Measures.
     *
     * @param time for each kind of request at each number of connections
     * @param said takes each row when it is there
     */
    public static Result run(Served served, List<String> domains, Duration time, Consumer<Row> said)
            throws IOException {
        return new ServiceBench(served, domains).run(time, said);
    }

    private Result run(Duration time, Consumer<Row> said) throws IOException {
        Map<String, LongFunction<byte[]>> kinds = new LinkedHashMap<>();
        kinds.put("healthz", requests::health);
        kinds.put("check, known", requests::knownArticle);
        kinds.put("check, new", requests::newArticle);
        kinds.put("match", requests::claim);
        warmUp(kinds.values());
        for (int connections : CONNECTIONS) {
            beside(connections, time, said);
            for (Map.Entry<String, LongFunction<byte[]>> kind : kinds.entrySet()) {
                row(kind.getKey(), connections, Load.of(served.port(), connections, time, kind.getValue()), said);
            }
        }
        kinds.put("sources", requests::source);
        halfAsOften(kinds, time, said);
        for (Row row : rows) {
            if (row.connections() == MANY && !row.what().endsWith(HALF)) {
                measures.add(Measure.of(
                        row.what() + ": p99 at 8 / median at 1",
                        row.p99() / medianAtOne.getOrDefault(row.what(), Double.NaN)));
            }
        }
        measures.add(Measure.of(
                "errors", (double) rows.stream().mapToLong(Row::errors).sum()));
        return new Result(
                List.copyOf(rows),
                new Evaluation(
                        "bench serve", rows.size(), measures, List.of("Client and service share the processors.")));
    }

    /**
     * Whoever is asked as often as it can answer has a queue as long as there are connections, whatever it does; so also at
     * half of that, at times that know nothing of each other.
     */
    private void halfAsOften(Map<String, LongFunction<byte[]>> kinds, Duration time, Consumer<Row> said)
            throws IOException {
        for (Row full : List.copyOf(rows)) {
            LongFunction<byte[]> kind = kinds.get(full.what());
            if (full.connections() == MANY && kind != null) {
                Outcome half = Load.of(served.port(), MANY, time.multipliedBy(TURNS), full.perSecond() / 2, kind);
                row(full.what() + HALF, MANY, half, said);
                measures.add(Measure.of(
                        full.what() + ", p99 at 8" + HALF + " / median at 1",
                        half.latencies().quantile(.99) / medianAtOne.getOrDefault(full.what(), Double.NaN)));
            }
        }
    }

    /** Sources in turns with the empty handler, where there is one. */
    private void beside(int connections, Duration time, Consumer<Row> said) throws IOException {
        Duration turn = time.dividedBy(TURNS);
        Outcome empty = null;
        Outcome sources = null;
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            Outcome floor =
                    served.emptyPort() == 0 ? null : Load.of(served.emptyPort(), connections, turn, requests::empty);
            Outcome asked = Load.of(served.port(), connections, turn, requests::source);
            sources = sources == null ? asked : sources.and(asked);
            if (floor != null) {
                empty = empty == null ? floor : empty.and(floor);
                ratios.add(asked.perSecond() / floor.perSecond());
            }
        }
        if (empty != null) {
            row("empty handler", connections, empty, said);
            ratios.sort(null);
            measures.add(Measure.of("sources / empty handler, at " + connections, ratios.get(ratios.size() / 2)));
        }
        if (sources != null) {
            row("sources", connections, sources, said);
        }
    }

    private void warmUp(Iterable<LongFunction<byte[]>> kinds) throws IOException {
        for (LongFunction<byte[]> kind : kinds) {
            Load.of(served.port(), 8, WARM_UP, kind);
        }
        Load.of(served.port(), 8, WARM_UP.multipliedBy(2), requests::source);
        if (served.emptyPort() != 0) {
            Load.of(served.emptyPort(), 8, WARM_UP, requests::empty);
        }
    }

    private void row(String what, int connections, Outcome outcome, Consumer<Row> said) {
        Latencies times = outcome.latencies();
        Row row = new Row(
                what,
                connections,
                outcome.perSecond(),
                times.median(),
                times.quantile(.99),
                times.quantile(.999),
                outcome.errors(),
                served.ownMemory(),
                served.heap().getAsDouble());
        if (connections == 1) {
            medianAtOne.put(what, row.p50());
        }
        rows.add(row);
        said.accept(row);
    }
}
