package touchstone.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.RaterSays;
import touchstone.source.SourceScorer;

/**
 * Whether sources of equal factual record are scored alike, left and right. In: lines of domain, tab, record (any number, higher for
 * better), tab, {@code left} or {@code right}. Where no record is given, the mean of what raters say takes its place, which shows what
 * our own rules add to the raters' word, not how the raters judge. The gap is what lean still says about the score once the record is
 * known: the coefficient of {@code left} in a straight line fitted to the record, in points; above 0 the left is scored higher.
 */
public final class SourceLean {

    private SourceLean() {}

    private record Side(double record, boolean left, int score) {}

    /** Measures the gap. Lines that name no side are passed over. */
    public static Evaluation run(Path file, SourceScorer scorer) {
        List<Side> sides = new ArrayList<>();
        int unscored = 0;
        for (String line : InputFile.lines(file)) {
            String[] cells = line.split("\t", -1);
            boolean isSide =
                    cells.length > 2 && !line.startsWith("#") && (cells[2].equals("left") || cells[2].equals("right"));
            if (isSide) {
                SourceScore score = score(scorer, cells[0]);
                Double record = cells[1].isBlank() ? word(score) : number(cells[1]);
                if (score.score() == null || record == null) {
                    unscored++;
                } else {
                    sides.add(new Side(record, cells[2].equals("left"), score.score()));
                }
            }
        }
        return new Evaluation(
                "source, left and right",
                sides.size(),
                measures(sides),
                List.of(unscored + " sources have no score.", "A gap above 0 means that the left is scored higher."));
    }

    private static SourceScore score(SourceScorer scorer, String domain) {
        SiteFacts facts = new SiteFacts(domain, null, null, List.of(), null);
        return scorer.score(SourceRole.PAGE, facts, History.NONE);
    }

    /** What raters say, on the whole; null if nobody says anything that counts. */
    private static @Nullable Double word(SourceScore score) {
        OptionalDouble mean = score.ratings().stream()
                .filter(RaterSays::counts)
                .mapToDouble(RaterSays::value01)
                .average();
        return mean.isPresent() ? (Double) mean.getAsDouble() : null;
    }

    private static @Nullable Double number(String cell) {
        try {
            return Double.valueOf(cell.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Measure> measures(List<Side> sides) {
        List<Side> left = sides.stream().filter(Side::left).toList();
        List<Side> right = sides.stream().filter(s -> !s.left()).toList();
        if (left.size() < 2 || right.size() < 2) {
            return List.of();
        }
        Bootstrap.Interval gap = Bootstrap.interval(sides, SourceLean::gap);
        return List.of(
                Measure.of("left, sources", left.size()),
                Measure.of("right, sources", right.size()),
                Measure.of("left, mean record", mean(left, true)),
                Measure.of("right, mean record", mean(right, true)),
                Measure.of("left, mean score", mean(left, false)),
                Measure.of("right, mean score", mean(right, false)),
                Measure.of("gap at equal record, points", gap),
                Measure.of("gap at equal record, size", Math.abs(gap.value())));
    }

    private static double mean(List<Side> sides, boolean record) {
        return sides.stream()
                .mapToDouble(s -> record ? s.record() : s.score())
                .average()
                .orElse(Double.NaN);
    }

    /** Analysis of covariance with one slope: the difference of the means, less what the records explain of it. */
    private static double gap(List<Side> sides) {
        List<Side> left = sides.stream().filter(Side::left).toList();
        List<Side> right = sides.stream().filter(s -> !s.left()).toList();
        double both = 0;
        double records = 0;
        for (List<Side> side : List.of(left, right)) {
            double record = mean(side, true);
            double score = mean(side, false);
            for (Side one : side) {
                both += (one.record() - record) * (one.score() - score);
                records += (one.record() - record) * (one.record() - record);
            }
        }
        double slope = records == 0 ? 0 : both / records;
        return mean(left, false) - mean(right, false) - slope * (mean(left, true) - mean(right, true));
    }
}
