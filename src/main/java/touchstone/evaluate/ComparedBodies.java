package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.ExtractEvaluation.Scored;
import touchstone.learn.Bootstrap;

/** Two predictions of the bodies of the same pages, page against page. */
final class ComparedBodies {

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String id, Shingles ours, Shingles theirs) {
        double gain() {
            return ours.f1() - theirs.f1();
        }
    }

    /** Both lists hold the same pages in the same order. */
    ComparedBodies(List<Scored> ours, List<Scored> theirs) {
        for (int i = 0; i < ours.size(); i++) {
            pairs.add(new Pair(
                    ours.get(i).id(), ours.get(i).shingles(), theirs.get(i).shingles()));
        }
    }

    /** F1 of the others, and by how much ours is higher: the interval is of the difference, each sample drawn for both. */
    List<Measure> measures() {
        return List.of(
                Measure.of("F1 of the others", Bootstrap.interval(pairs, ComparedBodies::theirs)),
                Measure.of("F1 above the others", Bootstrap.interval(pairs, sample -> ours(sample) - theirs(sample))));
    }

    private static double ours(List<Pair> sample) {
        return Shingles.f1(sample.stream().map(Pair::ours).toList());
    }

    private static double theirs(List<Pair> sample) {
        return Shingles.f1(sample.stream().map(Pair::theirs).toList());
    }

    /** The pages that lose most against the others. */
    List<String> notes(int count) {
        return pairs.stream()
                .filter(pair -> pair.gain() < 0)
                .sorted(Comparator.comparingDouble(Pair::gain))
                .limit(count)
                .map(pair -> "worse than the others: %s F1 %.3f, theirs %.3f"
                        .formatted(pair.id(), pair.ours().f1(), pair.theirs().f1()))
                .toList();
    }
}
