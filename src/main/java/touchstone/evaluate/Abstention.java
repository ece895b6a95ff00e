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
 * was taken out does not count; recall is the share of the right first hits that are kept, as for any classifier.
 */
final class Abstention {

    private static final double PRECISION = .95;

    private Abstention() {}

    static List<Measure> measures(List<Answer> answers) {
        List<FirstHits> hits = answers.stream().map(Abstention::hits).toList();
        return List.of(
                Measure.of("AUC", Bootstrap.interval(hits, a -> Measures.auc(sorted(a)))),
                Measure.of("best F1", Bootstrap.interval(hits, Abstention::bestF1)),
                Measure.of("precision at recall .8", Bootstrap.interval(hits, a -> atRecall(a, .8, false))),
                Measure.of("precision at recall .8, one in ten", Bootstrap.interval(hits, a -> atRecall(a, .8, true))),
                Measure.of("recall at precision .95", Bootstrap.interval(hits, Abstention::recallAtPrecision)),
                Measure.of("calibration error", Bootstrap.interval(hits, a -> Measures.calibrationError(sorted(a)))),
                Measure.of(
                        "calibration error, one in ten",
                        Bootstrap.interval(hits, a -> new Reliability(sorted(a)).error(.1))));
    }

    /** The first hits of one query, with its fact-checks in the corpus and without. */
    private record FirstHits(List<Scored> hits) {}

    /** The first hits with their probabilities, the most probable first. */
    static List<Scored> scored(List<Answer> answers) {
        return sorted(answers.stream().map(Abstention::hits).toList());
    }

    private static List<Scored> sorted(List<FirstHits> all) {
        List<Scored> scored = new ArrayList<>();
        all.forEach(h -> scored.addAll(h.hits));
        scored.sort(Comparator.comparingDouble(s -> -s.score()));
        return scored;
    }

    private static FirstHits hits(Answer answer) {
        List<Scored> hits = new ArrayList<>();
        if (!answer.ranked().isEmpty()) {
            Ranked first = answer.ranked().getFirst();
            hits.add(new Scored(
                    first.probability(),
                    answer.relevant().contains(first.factCheck().id())));
        }
        if (!answer.withoutThem().isEmpty()) {
            Ranked first = answer.withoutThem().getFirst();
            if (!isTwin(answer, first.factCheck())) {
                hits.add(new Scored(first.probability(), false));
            }
        }
        return new FirstHits(hits);
    }

    private static boolean isTwin(Answer answer, FactCheck found) {
        return answer.ranked().stream()
                .map(Ranked::factCheck)
                .filter(f -> answer.relevant().contains(f.id()))
                .anyMatch(f -> Learning.isTwin(f, found));
    }

    /** NaN where that recall is not reached. */
    private static double atRecall(List<FirstHits> answers, double recall, boolean rare) {
        List<Scored> scored = sorted(answers);
        double positives = scored.stream().filter(Scored::positive).count();
        double negatives = scored.size() - positives;
        double right = 0;
        double wrong = 0;
        for (Scored s : scored) {
            right += s.positive() ? 1 : 0;
            wrong += s.positive() ? 0 : 1;
            double found = right / positives;
            if (found >= recall) {
                return rare ? found / (found + 9 * wrong / negatives) : right / (right + wrong);
            }
        }
        return Double.NaN;
    }

    private static double recallAtPrecision(List<FirstHits> answers) {
        List<Scored> scored = sorted(answers);
        double positives = scored.stream().filter(Scored::positive).count();
        double best = 0;
        double right = 0;
        double all = 0;
        for (Scored s : scored) {
            all++;
            right += s.positive() ? 1 : 0;
            best = right / all >= PRECISION ? right / positives : best;
        }
        return best;
    }

    private static double bestF1(List<FirstHits> answers) {
        List<Scored> scored = sorted(answers);
        double positives = scored.stream().filter(Scored::positive).count();
        double best = 0;
        double right = 0;
        double all = 0;
        for (Scored s : scored) {
            all++;
            right += s.positive() ? 1 : 0;
            best = Math.max(best, 2 * right / (all + positives));
        }
        return best;
    }
}
