package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.MatchEvaluation.Answer;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.match.Learning;
import touchstone.match.Matcher.Ranked;
import touchstone.model.FactCheck;

/**
 * How well the probability of the first hit tells right from wrong, each query once with its fact-checks in the corpus and
 * once without: one answer in two can be right. "One in ten" is the same where so few queries have a match. A twin of what
 * was taken out does not count; recall is the share of queries whose right hit is kept.
 */
final class Abstention {

    private Abstention() {}

    static List<Measure> measures(List<Answer> answers) {
        return List.of(
                Measure.of("AUC", Bootstrap.interval(answers, a -> Measures.auc(scored(a)))),
                Measure.of("precision at recall .8", Bootstrap.interval(answers, a -> atRecall(a, .8, false))),
                Measure.of(
                        "precision at recall .8, one in ten", Bootstrap.interval(answers, a -> atRecall(a, .8, true))),
                Measure.of("recall at precision .95", Bootstrap.interval(answers, Abstention::recallAtPrecision)),
                Measure.of("calibration error", Bootstrap.interval(answers, a -> Measures.calibrationError(scored(a)))),
                Measure.of(
                        "calibration error, one in ten",
                        Bootstrap.interval(answers, a -> new Reliability(scored(a)).error(.1))));
    }

    /** The first hits with their probabilities, the most probable first. */
    static List<Scored> scored(List<Answer> answers) {
        List<Scored> scored = new ArrayList<>();
        for (Answer answer : answers) {
            if (!answer.ranked().isEmpty()) {
                Ranked first = answer.ranked().getFirst();
                scored.add(new Scored(
                        first.probability(),
                        answer.relevant().contains(first.factCheck().id())));
            }
            if (!answer.withoutThem().isEmpty()) {
                Ranked first = answer.withoutThem().getFirst();
                if (!isTwin(answer, first.factCheck())) {
                    scored.add(new Scored(first.probability(), false));
                }
            }
        }
        scored.sort(Comparator.comparingDouble(s -> -s.score()));
        return scored;
    }

    private static boolean isTwin(Answer answer, FactCheck found) {
        return answer.ranked().stream()
                .map(Ranked::factCheck)
                .filter(f -> answer.relevant().contains(f.id()))
                .anyMatch(f -> Learning.isTwin(f, found));
    }

    /** NaN where that recall is not reached. */
    private static double atRecall(List<Answer> answers, double recall, boolean rare) {
        List<Scored> scored = scored(answers);
        double negatives = scored.stream().filter(s -> !s.positive()).count();
        double right = 0;
        double wrong = 0;
        for (Scored s : scored) {
            right += s.positive() ? 1 : 0;
            wrong += s.positive() ? 0 : 1;
            double found = right / answers.size();
            if (found >= recall) {
                return rare ? found / (found + 9 * wrong / negatives) : right / (right + wrong);
            }
        }
        return Double.NaN;
    }

    private static double recallAtPrecision(List<Answer> answers) {
        double best = 0;
        double right = 0;
        double all = 0;
        for (Scored s : scored(answers)) {
            all++;
            right += s.positive() ? 1 : 0;
            if (right / all >= .95) {
                best = right / answers.size();
            }
        }
        return best;
    }
}
