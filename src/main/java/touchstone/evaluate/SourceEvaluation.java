package touchstone.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Band;
import touchstone.source.SourceScorer;

/** How source scores agree with somebody else's ratings of the same domains, and how often there is a score at all. */
public final class SourceEvaluation {

    /** Fewer domains say nothing about agreement. */
    private static final int LEAST = 10;

    private SourceEvaluation() {}

    /** A rated domain with what we say of it; {@code value} is null where the file has none. */
    private record Judged(String domain, @Nullable Double value, SourceScore score) {
        double rating() {
            return Objects.requireNonNull(value);
        }

        double points() {
            return score.score() == null ? 50 : score.score();
        }

        /** What a rater says on the common scale, null if nothing. */
        @Nullable
        Double says(String rater) {
            return score.ratings().stream()
                    .filter(r -> r.rater().equals(rater))
                    .map(SourceScore.RaterSays::value01)
                    .findFirst()
                    .orElse(null);
        }

        boolean isReliable() {
            return score.band() == Band.HIGH || score.band() == Band.MOSTLY_RELIABLE;
        }
    }

    /**
     * Scores every domain, knowing nothing of it but its name.
     *
     * @param ratings lines of domain, tab (or comma), value, higher for more reliable; values may be blank, a header is
     *     skipped
     * @param withoutLists whether to forget every reputation list
     * @param predictions where to write a line of JSON for each domain, null for nowhere
     */
    public static Evaluation run(Path ratings, SourceScorer scorer, boolean withoutLists, @Nullable Path predictions) {
        SourceScorer used = withoutLists ? scorer.withoutLists() : scorer;
        List<Judged> all = new ArrayList<>();
        List<String> lines = InputFile.lines(ratings);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(lines.get(i).indexOf('\t') >= 0 ? "\t" : ",", -1);
            Double value = cells.length < 2 ? null : number(cells[1]);
            boolean isHeader = i == 0 && value == null && cells.length > 1 && !cells[1].isBlank();
            if (!isHeader) {
                all.add(new Judged(cells[0], value, score(used, cells[0])));
            }
        }
        InputFile.write(
                predictions, all.stream().map(SourceEvaluation::prediction).toList());
        List<Measure> measures = new ArrayList<>(measures(all));
        used.reputation().raters().forEach(rater -> measures.addAll(beside(rater, all)));
        return new Evaluation("source", all.size(), measures, List.of());
    }

    /** How one rater alone agrees, and how we do on the same domains. */
    private static List<Measure> beside(String rater, List<Judged> all) {
        List<Judged> both = all.stream()
                .filter(j -> j.value() != null && j.score().score() != null && j.says(rater) != null)
                .toList();
        if (both.size() < LEAST) {
            return List.of();
        }
        double own = Ranks.spearman(both, j -> Objects.requireNonNull(j.says(rater)), Judged::rating);
        return List.of(
                Measure.of(rater + ": domains", both.size()),
                Measure.of("  Spearman, that list alone", own),
                Measure.of("  Spearman, ours on the same", Ranks.spearman(both, Judged::points, Judged::rating)));
    }

    private static SourceScore score(SourceScorer scorer, String domain) {
        SiteFacts facts = new SiteFacts(domain.strip(), null, null, List.of(), null);
        return scorer.score(SourceRole.PAGE, facts, History.NONE);
    }

    private static @Nullable Double number(String cell) {
        try {
            return Double.valueOf(cell.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Measure> measures(List<Judged> all) {
        List<Judged> labelled = all.stream().filter(j -> j.value() != null).toList();
        if (labelled.isEmpty()) {
            return List.of();
        }
        List<Judged> answered =
                labelled.stream().filter(j -> j.score().score() != null).toList();
        double min = labelled.stream().mapToDouble(Judged::rating).min().orElse(0);
        double third = (labelled.stream().mapToDouble(Judged::rating).max().orElse(0) - min) / 3;
        List<Judged> low =
                labelled.stream().filter(j -> j.rating() <= min + third).toList();
        List<Judged> ends = answered.stream()
                .filter(j -> j.rating() <= min + third || j.rating() >= min + 2 * third)
                .toList();
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of("answered", share(answered.size(), labelled.size())));
        measures.add(Measure.of(
                "mean coverage",
                labelled.stream()
                        .mapToDouble(j -> j.score().coverage())
                        .average()
                        .orElse(0)));
        if (answered.size() > 1) {
            measures.add(Measure.of(
                    "Spearman", Bootstrap.interval(answered, s -> Ranks.spearman(s, Judged::points, Judged::rating))));
            measures.add(Measure.of(
                    "AUC upper against lower third",
                    Bootstrap.interval(
                            ends,
                            s -> Measures.auc(s.stream()
                                    .map(j -> new Measures.Scored(j.points(), j.rating() > min + third))
                                    .toList()))));
        }
        measures.add(Measure.of(
                "lower third banded reliable",
                share((int) low.stream().filter(Judged::isReliable).count(), low.size())));
        return measures;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String prediction(Judged judged) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("domain", judged.domain());
        line.put("score", judged.score().score());
        line.put("coverage", judged.score().coverage());
        line.put("confidence", judged.score().confidence());
        line.put("kind", judged.score().kind());
        return line.toString();
    }
}
