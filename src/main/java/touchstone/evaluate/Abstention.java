package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.MatchEvaluation.Answer;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.learn.Reliability;
import touchstone.match.Learning;
import touchstone.match.Matcher.Ranked;
import touchstone.model.FactCheck;

/**
 * How well the probability of the first hit tells right from wrong, each query once with its fact-checks in the corpus and
 * once without: one answer in two can be right. "One in ten" is the same where so few queries have a match. A twin of what
 * was taken out does not count; recall is the share of the right first hits that are kept, as for any classifier.
 */
final class Abstention {

    private static final double RECALL = .8;
    private static final double PRECISION = .95;

    private Abstention() {}

    static List<Measure> measures(List<Answer> answers) {
        List<FirstHits> hits = answers.stream().map(Abstention::hits).toList();
        return List.of(
                Measure.of("AUC", Bootstrap.interval(hits, a -> Measures.auc(sorted(a)))),
                Measure.of("best F1", Bootstrap.interval(hits, Abstention::bestF1)),
                Measure.of("precision at recall .8", Bootstrap.interval(hits, a -> atRecall(a, Cut::precision))),
                Measure.of(
                        "precision at recall .8, one in ten",
                        Bootstrap.interval(hits, a -> atRecall(a, Cut::precisionOneInTen))),
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

    /** All cuts of the list, the strictest first. */
    private static List<Cut> cuts(List<FirstHits> answers) {
        List<Scored> scored = sorted(answers);
        double positives = scored.stream().filter(Scored::positive).count();
        double negatives = scored.size() - positives;
        List<Cut> cuts = new ArrayList<>(scored.size());
        double right = 0;
        for (Scored s : scored) {
            right += s.positive() ? 1 : 0;
            cuts.add(new Cut(right, cuts.size() + 1 - right, positives, negatives));
        }
        return cuts;
    }

    /**
     * What is kept from some probability on.
     *
     * @param right how many of the kept are right
     * @param positives of all first hits
     */
    private record Cut(double right, double wrong, double positives, double negatives) {

        double precision() {
            return right / (right + wrong);
        }

        double recall() {
            return right / positives;
        }

        /** The precision where one query in ten has a match. */
        double precisionOneInTen() {
            return recall() / (recall() + 9 * wrong / negatives);
        }

        double f1() {
            return 2 * right / (right + wrong + positives);
        }
    }

    /** NaN where that recall is not reached. */
    private static double atRecall(List<FirstHits> answers, ToDoubleFunction<Cut> precision) {
        return cuts(answers).stream()
                .filter(cut -> cut.recall() >= RECALL)
                .mapToDouble(precision)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double recallAtPrecision(List<FirstHits> answers) {
        return cuts(answers).stream()
                .filter(cut -> cut.precision() >= PRECISION)
                .mapToDouble(Cut::recall)
                .max()
                .orElse(0);
    }

    private static double bestF1(List<FirstHits> answers) {
        return cuts(answers).stream().mapToDouble(Cut::f1).max().orElse(0);
    }
}
