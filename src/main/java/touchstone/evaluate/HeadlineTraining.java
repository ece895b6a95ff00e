package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.source.HeadlineStyle;
import touchstone.source.WordingModel;
import touchstone.source.WordingModel.Lesson;

/**
 * Trains what tells headlines that are made to be clicked, and measures it: on headlines left out, and on those of publishers
 * of which none was seen, since headlines of one collection are alike in more than their style.
 */
public final class HeadlineTraining {

    private static final int PARTS = 5;

    /** A headline of a further publisher counts three times: there are a few hundred beside twelve thousand. */
    private static final int WEIGHT = 3;

    /** The share of headlines made to be clicked that a score of .5 finds. */
    private static final double FOUND = .91;

    private HeadlineTraining() {}

    /**
     * @param data headlines with label
     * @param ordinary a table with publisher and title, null for none
     * @param publishers those of its publishers whose headlines are ordinary
     * @param out where the weights go
     */
    public static Evaluation run(Path data, @Nullable Path ordinary, List<String> publishers, Path out)
            throws IOException {
        List<Lesson> rows = HeadlineFile.read(data).stream()
                .filter(row -> row.isSensational() || row.isOrdinary())
                .map(row -> new Lesson(row.headline(), row.isSensational(), 1))
                .toList();
        Map<String, List<Lesson>> others = new LinkedHashMap<>();
        if (ordinary != null) {
            publishers.forEach(name -> others.put(name, lessons(HeadlineFile.titles(ordinary, name))));
        }
        List<Scored> scored = crossValidated(rows, joined(others, null));
        double threshold = threshold(scored);
        List<Measure> measures = new ArrayList<>(measures(scored, threshold));
        others.forEach((name, titles) -> {
            WordingModel without = model(rows, joined(others, name), -1);
            List<Scored> here = score(titles, without);
            measures.add(alarms("false alarms, " + name + " left out", here, threshold));
        });
        WordingModel all = model(rows, joined(others, null), -1);
        all.write(out, -threshold);
        return new Evaluation(
                "train headline",
                rows.size(),
                measures,
                List.of(all.size() + " patterns, measured in " + PARTS + " parts; .5 is where " + FOUND
                        + " of the headlines left out were found."));
    }

    private static List<Lesson> lessons(List<String> titles) {
        return titles.stream().map(t -> new Lesson(t, false, WEIGHT)).toList();
    }

    private static List<Lesson> joined(Map<String, List<Lesson>> others, @Nullable String without) {
        return others.entrySet().stream()
                .filter(e -> !e.getKey().equals(without))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private static List<Scored> crossValidated(List<Lesson> rows, List<Lesson> others) {
        List<Scored> scored = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            WordingModel model = model(rows, others, part);
            scored.addAll(score(part(rows, part, true), model));
        }
        return scored;
    }

    private static WordingModel model(List<Lesson> rows, List<Lesson> others, int without) {
        List<Lesson> lessons = new ArrayList<>(part(rows, without, false));
        lessons.addAll(others);
        return HeadlineStyle.train(lessons);
    }

    private static List<Lesson> part(List<Lesson> rows, int part, boolean inside) {
        List<Lesson> chosen = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if ((i % PARTS == part) == inside) {
                chosen.add(rows.get(i));
            }
        }
        return chosen;
    }

    /** Scores are logits, so that the threshold can be moved into the bias. */
    private static List<Scored> score(List<Lesson> rows, WordingModel model) {
        return rows.stream()
                .map(row -> new Scored(logit(HeadlineStyle.pull(row.text(), model)), row.positive()))
                .toList();
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double threshold(List<Scored> scored) {
        double[] found = scored.stream()
                .filter(Scored::positive)
                .mapToDouble(Scored::score)
                .sorted()
                .toArray();
        return found[(int) ((1 - FOUND) * found.length)];
    }

    private static List<Measure> measures(List<Scored> scored, double threshold) {
        List<Scored> loud = scored.stream().filter(Scored::positive).toList();
        List<Scored> plain = scored.stream().filter(s -> !s.positive()).toList();
        return List.of(
                alarms("recall", loud, threshold),
                alarms("false alarms", plain, threshold),
                Measure.of("AUC", Measures.auc(scored)));
    }

    private static Measure alarms(String name, List<Scored> of, double threshold) {
        return Measure.of(
                name,
                Bootstrap.interval(
                        of,
                        some -> some.stream()
                                        .filter(s -> s.score() >= threshold)
                                        .count()
                                / (double) some.size()));
    }
}
