package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.rulebook.Rating;
import touchstone.rulebook.Reputation;
import touchstone.source.SourceScorer;

/**
 * Each list held out in turn: is what the others add up to nearer to it than any one of them alone? For each remaining list the
 * domains count that it and the held-out one both rate and that get a score; those in the upper third of the held-out list's
 * scale, as it spans these domains, are to be told from those in the lower third.
 */
public final class SourceHeldOut {

    private static final int LEAST = 10;

    private final SourceScorer scorer;
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int items;
    private double leastGain = Double.POSITIVE_INFINITY;

    private SourceHeldOut(SourceScorer scorer) {
        this.scorer = scorer;
    }

    /** A domain that both lists know, with our score from the remaining lists. */
    private record Known(double truth, double list, double ours) {}

    /**
     * Holds lists out.
     *
     * @param held part of the name of the rater to hold out, in any case; null for all in turn
     * @throws IllegalArgumentException if no rater is called so
     */
    public static Evaluation run(SourceScorer scorer, @Nullable String held) {
        SourceHeldOut evaluation = new SourceHeldOut(scorer);
        List<String> raters = scorer.reputation().raters().stream()
                .filter(r -> held == null || r.toLowerCase(Locale.ROOT).contains(held.toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
        if (raters.isEmpty()) {
            throw new IllegalArgumentException("no list is called “" + held + "”; there are "
                    + String.join(", ", scorer.reputation().raters()) + ".");
        }
        raters.forEach(evaluation::holdOut);
        if (Double.isFinite(evaluation.leastGain)) {
            evaluation.measures.addFirst(Measure.of("least gain over a single list", evaluation.leastGain));
        }
        return new Evaluation("source, lists held out", evaluation.items, evaluation.measures, evaluation.notes);
    }

    private void holdOut(String held) {
        Reputation all = scorer.reputation();
        Reputation truth = all.of(held::equals);
        SourceScorer others = scorer.withRaters(r -> !r.equals(held));
        List<String> remaining =
                all.raters().stream().filter(r -> !r.equals(held)).sorted().toList();
        List<String> domains = truth.entries().stream().sorted().toList();
        for (String rater : remaining) {
            compare(held, rater, known(domains, truth, all.of(rater::equals), others));
        }
    }

    private static List<Known> known(List<String> domains, Reputation truth, Reputation list, SourceScorer others) {
        List<Known> known = new ArrayList<>();
        for (String domain : domains) {
            Rating said = rating(list, domain);
            Rating true01 = rating(truth, domain);
            if (said != null && true01 != null) {
                SiteFacts facts = new SiteFacts(domain, null, null, List.of(), null);
                SourceScore score = others.score(SourceRole.PAGE, facts, History.NONE);
                if (score.score() != null) {
                    known.add(new Known(true01.value01(), said.value01(), score.score()));
                }
            }
        }
        return known;
    }

    /** What a list says of exactly this entry. */
    private static @Nullable Rating rating(Reputation list, String domain) {
        return list.of(domain).stream()
                .filter(r -> r.domain().equals(domain))
                .findFirst()
                .orElse(null);
    }

    private void compare(String held, String rater, List<Known> known) {
        double low = known.stream().mapToDouble(Known::truth).min().orElse(0);
        double high = known.stream().mapToDouble(Known::truth).max().orElse(0);
        double third = (high - low) / 3;
        List<Known> ends = known.stream()
                .filter(k -> k.truth() <= low + third || k.truth() >= low + 2 * third)
                .sorted(Comparator.comparingDouble(Known::truth))
                .toList();
        double middle = low + third;
        long reliable = ends.stream().filter(k -> k.truth() > middle).count();
        String pair = held + " held out, against " + rater + " alone";
        if (Math.min(reliable, ends.size() - reliable) < LEAST) {
            notes.add(pair + ": too few domains at both ends (" + ends.size() + ").");
            return;
        }
        items += ends.size();
        double gain = gain(ends, middle);
        leastGain = Math.min(leastGain, gain);
        measures.add(Measure.of(pair + ": domains", ends.size()));
        measures.add(Measure.of("  AUC, that list", Bootstrap.interval(ends, s -> auc(s, middle, false))));
        measures.add(Measure.of("  AUC, ours", Bootstrap.interval(ends, s -> auc(s, middle, true))));
        measures.add(Measure.of("  ours more", Bootstrap.interval(ends, s -> gain(s, middle))));
    }

    private static double gain(List<Known> ends, double middle) {
        return auc(ends, middle, true) - auc(ends, middle, false);
    }

    private static double auc(List<Known> ends, double middle, boolean ours) {
        return Measures.auc(ends.stream()
                .map(k -> new Measures.Scored(ours ? k.ours() : k.list(), k.truth() > middle))
                .toList());
    }
}
