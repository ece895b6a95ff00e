package touchstone.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.rule.Outcome;
import touchstone.rulebook.Criterion;

/**
 * Adds up what rules found about a source, one criterion after the other. Findings of a criterion give no more than its
 * gain; what a site shows of itself never carries it into the reliable bands; and the sum stays within 0 to 100. Each of
 * these cuts is a contribution of its own, so that the parts add up to the whole.
 */
final class Tally {

    private static final int START = 50;

    private final List<Criterion> criteria;
    private final Map<String, List<Outcome>> fired = new LinkedHashMap<>();

    Tally(List<Criterion> criteria, List<Outcome> outcomes) {
        this.criteria = criteria;
        for (Outcome outcome : outcomes) {
            if (outcome.isFired()) {
                fired.computeIfAbsent(outcome.rule().criterion(), c -> new ArrayList<>())
                        .add(outcome);
            }
        }
    }

    List<Contribution> contributions() {
        List<Contribution> all = new ArrayList<>();
        all.add(new Contribution("start", "start", START, "Every score starts at " + START + "."));
        int site = 0;
        int evidence = START;
        for (Criterion criterion : criteria) {
            List<Contribution> parts = parts(criterion);
            all.addAll(parts);
            int sum = parts.stream().mapToInt(Contribution::points).sum();
            evidence += isIndependent(criterion.id()) ? sum : 0;
            site += isIndependent(criterion.id()) ? 0 : sum;
        }
        int allowed = evidence < Bands.RELIABLE ? Math.min(site, Bands.RELIABLE - 1 - evidence) : site;
        cut(
                all,
                "cap",
                allowed - site,
                "What a site shows of itself cannot make it reliable without independent word.");
        int total = evidence + allowed;
        cut(all, "clamp", Math.clamp(total, 0, 100) - total, "A score stays between 0 and 100.");
        return all;
    }

    private List<Contribution> parts(Criterion criterion) {
        List<Contribution> parts = new ArrayList<>();
        int gain = 0;
        for (Outcome outcome : fired.getOrDefault(criterion.id(), List.of())) {
            if (outcome.points() != 0 || isIndependent(criterion.id())) {
                parts.add(new Contribution(criterion.id(), outcome.rule().id(), outcome.points(), outcome.message()));
                gain += Math.max(0, outcome.points());
            }
        }
        int over = Math.max(0, gain - criterion.gain());
        if (over > 0) {
            String message = "All good findings on this question together give at most " + criterion.gain() + ".";
            parts.add(new Contribution(criterion.id(), "cap", -over, message));
        }
        return parts;
    }

    private static void cut(List<Contribution> all, String rule, int points, String message) {
        if (points != 0) {
            all.add(new Contribution(rule, rule, points, message));
        }
    }

    /** Whether a criterion rests on others than the source itself. */
    static boolean isIndependent(String criterion) {
        return criterion.equals("ratings") || criterion.equals("history");
    }

    /** Every criterion with its state; silence of a rule is no answer, since one page shows only part of a site. */
    List<CriterionResult> results() {
        return criteria.stream().map(this::result).toList();
    }

    private CriterionResult result(Criterion criterion) {
        List<Outcome> found = fired.getOrDefault(criterion.id(), List.of());
        if (found.isEmpty()) {
            return new CriterionResult(criterion.id(), State.NOT_OBSERVED, criterion.question() + " Not observed.");
        }
        int sum = found.stream().mapToInt(Outcome::points).sum();
        String messages = String.join(" ", found.stream().map(Outcome::message).toList());
        return new CriterionResult(criterion.id(), sum < 0 ? State.NOT_MET : State.MET, messages);
    }

    /** Weighted share of the criteria with an answer, 0 to 1. */
    double coverage() {
        double all = criteria.stream().mapToDouble(Criterion::weight).sum();
        double answered = criteria.stream()
                .filter(c -> fired.containsKey(c.id()))
                .mapToDouble(Criterion::weight)
                .sum();
        return all == 0 ? 0 : answered / all;
    }
}
