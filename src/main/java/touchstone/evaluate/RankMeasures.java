package touchstone.evaluate;

import java.util.List;
import java.util.Set;

/** Measures of rankings, each the mean over queries that have a relevant fact-check. */
final class RankMeasures {

    private static final int CUT = 5;

    private RankMeasures() {}

    /**
     * What was found for one query.
     *
     * @param relevant ids of the fact-checks that fit; at least one
     * @param found ids of what was found, the best first
     */
    record Found(Set<String> relevant, List<String> found) {

        long hits(int depth) {
            return found.stream().limit(depth).filter(relevant::contains).count();
        }

        /** Precision at each relevant rank up to five, over the relevant there can be, as CheckThat! counts it. */
        double averagePrecision() {
            double sum = 0;
            int hits = 0;
            for (int r = 0; r < Math.min(CUT, found.size()); r++) {
                if (relevant.contains(found.get(r))) {
                    sum += ++hits / (r + 1.0);
                }
            }
            return sum / Math.min(CUT, relevant.size());
        }
    }

    /** MAP@5. */
    static double meanAveragePrecision(List<Found> queries) {
        return queries.stream().mapToDouble(Found::averagePrecision).average().orElse(Double.NaN);
    }

    static double precisionAtOne(List<Found> queries) {
        return queries.stream().mapToDouble(q -> q.hits(1)).average().orElse(Double.NaN);
    }

    /** Share of the relevant among all that were ranked, which are 100 at most. */
    static double recall(List<Found> queries) {
        return queries.stream()
                .mapToDouble(
                        q -> (double) q.hits(q.found().size()) / q.relevant().size())
                .average()
                .orElse(Double.NaN);
    }
}
