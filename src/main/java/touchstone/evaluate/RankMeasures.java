package touchstone.evaluate;

import java.util.List;
import touchstone.evaluate.MatchEvaluation.Answer;

/** Measures of rankings, each the mean over queries that have a relevant fact-check. */
final class RankMeasures {

    private static final int CUT = 5;

    private RankMeasures() {}

    /** MAP@5 as CheckThat! counts it: precision at each relevant rank up to five, over the relevant there can be. */
    static double meanAveragePrecision(List<Answer> answers) {
        return answers.stream()
                .mapToDouble(RankMeasures::averagePrecision)
                .average()
                .orElse(Double.NaN);
    }

    static double precisionAtOne(List<Answer> answers) {
        return answers.stream().mapToDouble(a -> hits(a, 1)).average().orElse(Double.NaN);
    }

    /** Share of the relevant among all that were ranked, which are 100 at most. */
    static double recall(List<Answer> answers) {
        return answers.stream()
                .mapToDouble(
                        a -> (double) hits(a, a.ranked().size()) / a.relevant().size())
                .average()
                .orElse(Double.NaN);
    }

    private static double averagePrecision(Answer answer) {
        double sum = 0;
        int hits = 0;
        for (int r = 0; r < Math.min(CUT, answer.ranked().size()); r++) {
            if (answer.relevant().contains(answer.ranked().get(r).factCheck().id())) {
                sum += ++hits / (r + 1.0);
            }
        }
        return sum / Math.min(CUT, answer.relevant().size());
    }

    private static long hits(Answer answer, int depth) {
        return answer.ranked().stream()
                .limit(depth)
                .filter(r -> answer.relevant().contains(r.factCheck().id()))
                .count();
    }
}
