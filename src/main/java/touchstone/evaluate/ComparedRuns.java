package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.RankMeasures.Found;
import touchstone.learn.Bootstrap;

/** Two rankings of the same queries, query against query. */
final class ComparedRuns {

    private final String name;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String query, double ours, double theirs) {
        double gain() {
            return ours - theirs;
        }
    }

    /** @param name of the others, such as "fixed fusion" */
    ComparedRuns(String name) {
        this.name = name;
    }

    void add(String query, Found ours, Found theirs) {
        pairs.add(new Pair(query, ours.averagePrecision(), theirs.averagePrecision()));
    }

    /** MAP@5 of the others, and by how much ours is higher: the interval is of the difference, each query drawn for both. */
    List<Measure> measures() {
        return List.of(
                Measure.of("MAP@5 of " + name, mean(pairs, Pair::theirs)),
                Measure.of("MAP@5 above " + name, Bootstrap.interval(pairs, sample -> mean(sample, Pair::gain))));
    }

    /** The queries that lose most against the others. */
    List<String> notes(int count) {
        return pairs.stream()
                .filter(pair -> pair.gain() < 0)
                .sorted(Comparator.comparingDouble(Pair::gain).thenComparing(Pair::query))
                .limit(count)
                .map(pair ->
                        "worse than %s: query %s %.2f, theirs %.2f".formatted(name, pair.query, pair.ours, pair.theirs))
                .toList();
    }

    private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).average().orElse(Double.NaN);
    }
}
