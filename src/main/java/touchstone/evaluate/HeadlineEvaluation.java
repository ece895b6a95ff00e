package touchstone.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.ClaimReading;
import touchstone.model.Finding;
import touchstone.model.SourcingProfile;
import touchstone.source.ArticleReader;
import touchstone.source.HeadlineStyle;

/**
 * How many sensational headlines are noticed by their wording, and how many ordinary ones are taken for such; the same for the
 * rules that tell a reader which words it was.
 */
public final class HeadlineEvaluation {

    private static final ClaimReading NO_CLAIMS =
            new ClaimReading(List.of(), List.of(), new SourcingProfile(0, 0, 0, 0, 0, 0, 0));

    private static final String WORDED = "headline/worded-for-clicks";

    private HeadlineEvaluation() {}

    private record Judged(int index, HeadlineFile.Row row, double score, Set<String> rules) {
        boolean isAlarm() {
            return score >= .5;
        }
    }

    /**
     * Reads every headline without its article.
     *
     * @param headlines lines of headline, tab, label (1 sensational, 0 ordinary, or blank), after a header
     * @param predictions where to write a line of JSON for each headline, null for nowhere
     */
    public static Evaluation run(Path headlines, ArticleReader reader, @Nullable Path predictions) {
        List<HeadlineFile.Row> rows = HeadlineFile.read(headlines);
        List<Judged> all = new ArrayList<>();
        for (HeadlineFile.Row row : rows) {
            all.add(new Judged(all.size(), row, HeadlineStyle.pull(row.headline()), rules(reader, row.headline())));
        }
        InputFile.write(predictions, all.stream().map(HeadlineEvaluation::line).toList());
        return new Evaluation("headline", all.size(), measures(all), List.of());
    }

    /** The rules of the area headline that notice something, without the one that says what the score says. */
    private static Set<String> rules(ArticleReader reader, String headline) {
        if (headline.isBlank()) {
            return Set.of();
        }
        return reader.read(ArticleFile.article(headline, ""), NO_CLAIMS).findings().stream()
                .map(Finding::rule)
                .filter(r -> r.startsWith("headline/") && !r.equals(WORDED))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Measure> measures(List<Judged> all) {
        List<Judged> loud = all.stream().filter(j -> j.row().isSensational()).toList();
        List<Judged> plain = all.stream().filter(j -> j.row().isOrdinary()).toList();
        List<Measure> measures = new ArrayList<>();
        if (!loud.isEmpty()) {
            measures.add(Measure.of("recall", Bootstrap.interval(loud, HeadlineEvaluation::alarms)));
        }
        if (!plain.isEmpty()) {
            measures.add(Measure.of("false alarms", Bootstrap.interval(plain, HeadlineEvaluation::alarms)));
        }
        if (!loud.isEmpty() && !plain.isEmpty()) {
            measures.add(Measure.of(
                    "AUC",
                    Measures.auc(all.stream()
                            .filter(j -> j.row().isSensational() || j.row().isOrdinary())
                            .map(j -> new Scored(j.score(), j.row().isSensational()))
                            .toList())));
            measures.add(Measure.of("recall of the rules", noticed(loud, r -> true)));
            measures.add(Measure.of("false alarms of the rules", noticed(plain, r -> true)));
            for (String rule :
                    new TreeSet<>(all.stream().flatMap(j -> j.rules().stream()).toList())) {
                measures.add(Measure.of(rule + ", recall", noticed(loud, rule::equals)));
                measures.add(Measure.of(rule + ", false alarms", noticed(plain, rule::equals)));
            }
        }
        return measures;
    }

    private static double noticed(List<Judged> headlines, Predicate<String> rule) {
        return headlines.stream().filter(j -> j.rules().stream().anyMatch(rule)).count() / (double) headlines.size();
    }

    private static double alarms(List<Judged> headlines) {
        return headlines.stream().filter(Judged::isAlarm).count() / (double) headlines.size();
    }

    private static String line(Judged judged) {
        return String.format(Locale.ROOT, "{\"index\":%d,\"score\":%.4f}", judged.index(), judged.score());
    }
}
