package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.RatingFile.Rated;
import touchstone.learn.Bootstrap;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingWords;

/** How well the words of fact-checkers' ratings are read into the common vocabulary. */
public final class RatingEvaluation {

    private static final int SHORT = 40;
    private static final int MOST_MISSES = 40;

    private RatingEvaluation() {}

    private record Judged(String site, String rating, String label, Verdict verdict) {

        boolean isRight() {
            return RatingLabels.right(label).contains(verdict);
        }

        boolean isInverted() {
            return RatingLabels.isInverted(label, verdict);
        }
    }

    /**
     * Reads every rating.
     *
     * @param data a table of ratings or a folder of such tables; see {@link RatingFile}
     * @param key a table that says what ratings mean, for data that does not say so itself; null for none
     * @param predictions where to write a line of JSON for each rating, null for nowhere
     */
    public static Evaluation run(Path data, @Nullable Path key, RatingWords words, @Nullable Path predictions)
            throws IOException {
        Map<String, String> meanings = key == null ? Map.of() : meanings(key);
        List<Judged> all = new ArrayList<>();
        for (Rated rated : RatingFile.read(data)) {
            String label = rated.label().isEmpty() ? meanings.getOrDefault(folded(rated.rating()), "") : rated.label();
            all.add(new Judged(rated.site(), rated.rating(), label, words.verdict(rated.rating())));
        }
        InputFile.write(predictions, all.stream().map(RatingEvaluation::line).toList());
        List<Judged> labelled = all.stream()
                .filter(j -> !RatingLabels.right(j.label()).isEmpty())
                .toList();
        return new Evaluation("ratings", all.size(), measures(labelled), notes(all, labelled));
    }

    private static Map<String, String> meanings(Path key) throws IOException {
        Map<String, String> meanings = new TreeMap<>();
        RatingFile.read(key).forEach(r -> meanings.putIfAbsent(folded(r.rating()), r.label()));
        return meanings;
    }

    private static String folded(String rating) {
        return rating.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Measure> measures(List<Judged> labelled) {
        if (labelled.isEmpty()) {
            return List.of();
        }
        List<Measure> measures = new ArrayList<>(accuracies(labelled, ""));
        List<Judged> brief =
                labelled.stream().filter(j -> j.rating().length() <= SHORT).toList();
        if (!brief.isEmpty() && brief.size() < labelled.size()) {
            measures.addAll(accuracies(brief, ", short"));
        }
        measures.add(Measure.of("inversions", (double)
                labelled.stream().filter(Judged::isInverted).count()));
        measures.add(Measure.of(
                "unrated",
                share(labelled.stream().map(j -> j.verdict() == Verdict.UNRATED).toList())));
        return measures;
    }

    private static List<Measure> accuracies(List<Judged> judged, String which) {
        return List.of(
                Measure.of("accuracy" + which, Bootstrap.interval(judged, RatingEvaluation::accuracy)),
                Measure.of("macro accuracy, labels" + which, Bootstrap.interval(judged, j -> macro(j, Judged::label))),
                Measure.of("macro accuracy, sites" + which, Bootstrap.interval(judged, j -> macro(j, Judged::site))));
    }

    private static double accuracy(List<Judged> judged) {
        return share(judged.stream().map(Judged::isRight).toList());
    }

    /** The mean of the accuracies of the groups, however many ratings each has. */
    private static double macro(List<Judged> judged, Function<Judged, String> group) {
        return judged.stream().collect(Collectors.groupingBy(group)).values().stream()
                .mapToDouble(RatingEvaluation::accuracy)
                .average()
                .orElse(Double.NaN);
    }

    private static double share(List<Boolean> of) {
        return of.stream().filter(b -> b).count() / (double) of.size();
    }

    private static List<String> notes(List<Judged> all, List<Judged> labelled) {
        List<String> notes = new ArrayList<>();
        long understood =
                all.stream().filter(j -> j.verdict() != Verdict.UNRATED).count();
        notes.add(String.format(
                Locale.ROOT, "%,d of %,d understood; %,d labelled", understood, all.size(), labelled.size()));
        Map<String, Map<String, Long>> table = new TreeMap<>();
        labelled.forEach(j -> table.computeIfAbsent(j.label().toLowerCase(Locale.ROOT), l -> new TreeMap<>())
                .merge(j.verdict().label(), 1L, Long::sum));
        table.forEach((label, verdicts) -> notes.add("labelled " + label + ", read as "
                + verdicts.entrySet().stream()
                        .map(v -> v.getKey() + " " + v.getValue())
                        .collect(Collectors.joining(", "))));
        List<Judged> missed = labelled.stream().filter(j -> !j.isRight()).toList();
        missed.stream().filter(Judged::isInverted).forEach(j -> notes.add("INVERTED " + miss(j)));
        missed.stream().filter(j -> !j.isInverted()).limit(MOST_MISSES).forEach(j -> notes.add("missed " + miss(j)));
        return notes;
    }

    private static String miss(Judged j) {
        String rating = j.rating().length() <= 100 ? j.rating() : j.rating().substring(0, 100) + "…";
        return j.site() + ": \"" + rating + "\" is " + j.label() + ", read as "
                + j.verdict().label();
    }

    private static String line(Judged judged) {
        return new ObjectMapper()
                .createObjectNode()
                .put("site", judged.site())
                .put("rating", judged.rating())
                .put("verdict", judged.verdict().label())
                .toString();
    }
}
