package touchstone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import touchstone.evaluate.StanceData.Origin;
import touchstone.learn.Bootstrap;
import touchstone.model.Stance.Leaning;

/** The measures of BENCHMARKS.md §2, from what was labelled and what was read. */
final class StanceMeasures {

    private StanceMeasures() {}

    /** A judged text. */
    record Judged(Leaning labelled, Leaning read, StanceData.Origin origin) {}

    static List<Evaluation.Measure> of(List<Judged> judged) {
        List<Judged> news =
                judged.stream().filter(j -> j.origin() == Origin.PAIR).toList();
        List<Judged> debunks = factChecks(judged, Leaning.DENIES);
        List<Judged> trueOnes = factChecks(judged, Leaning.ASSERTS);
        List<Evaluation.Measure> measures = new ArrayList<>();
        if (!news.isEmpty()) {
            measures.add(Evaluation.Measure.of("macro-F1", Bootstrap.interval(news, StanceMeasures::macro)));
            for (Leaning leaning : List.of(Leaning.ASSERTS, Leaning.DENIES, Leaning.REPORTS)) {
                measures.add(Evaluation.Measure.of(
                        "F1 " + StanceData.label(leaning), Bootstrap.interval(news, j -> f1(j, leaning))));
            }
        }
        if (!debunks.isEmpty()) {
            measures.add(Evaluation.Measure.of(
                    "debunks read as asserting", Bootstrap.interval(debunks, StanceMeasures::asserting)));
        }
        if (!trueOnes.isEmpty()) {
            measures.add(Evaluation.Measure.of(
                    "fact-checks of true claims read as asserting",
                    Bootstrap.interval(trueOnes, StanceMeasures::asserting)));
        }
        List<Judged> spreaders =
                judged.stream().filter(j -> j.origin() == Origin.SPREADER).toList();
        if (!spreaders.isEmpty()) {
            measures.add(Evaluation.Measure.of(
                    "spreaders read as asserting", Bootstrap.interval(spreaders, StanceMeasures::asserting)));
        }
        return measures;
    }

    /** Mean F1 of the three stances; one that occurs neither in the labels nor in the reading counts as 0. */
    static double macro(List<Judged> judged) {
        return Stream.of(Leaning.ASSERTS, Leaning.DENIES, Leaning.REPORTS)
                .mapToDouble(leaning -> f1(judged, leaning))
                .average()
                .orElse(0);
    }

    private static double f1(List<Judged> judged, Leaning leaning) {
        int right = 0;
        int either = 0;
        for (Judged j : judged) {
            right += j.labelled() == leaning && j.read() == leaning ? 1 : 0;
            either += (j.labelled() == leaning ? 1 : 0) + (j.read() == leaning ? 1 : 0);
        }
        return right == 0 ? 0 : 2.0 * right / either;
    }

    /** Share of those read as labelled. */
    static double right(List<Judged> judged) {
        return judged.stream().filter(j -> j.read() == j.labelled()).count() / (double) judged.size();
    }

    private static double asserting(List<Judged> judged) {
        return judged.stream().filter(j -> j.read() == Leaning.ASSERTS).count() / (double) judged.size();
    }

    private static List<Judged> factChecks(List<Judged> judged, Leaning labelled) {
        return judged.stream()
                .filter(j -> j.origin() == Origin.FACT_CHECK && j.labelled() == labelled)
                .toList();
    }
}
