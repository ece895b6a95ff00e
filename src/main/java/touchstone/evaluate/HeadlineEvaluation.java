package touchstone.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.SourcingProfile;
import touchstone.source.ArticleReader;

/** How many sensational headlines the rules notice, and how many ordinary ones they take for such. */
public final class HeadlineEvaluation {

    private static final ClaimReading NO_CLAIMS =
            new ClaimReading(List.of(), List.of(), new SourcingProfile(0, 0, 0, 0, 0, 0, 0));

    private HeadlineEvaluation() {}

    private record Judged(int index, String label, double score) {
        boolean isAlarm() {
            return score >= .5;
        }

        boolean isSensational() {
            return label.equals("1");
        }
    }

    /**
     * Reads every headline without its article.
     *
     * @param headlines lines of headline, tab, label (1 sensational, 0 ordinary, or blank), after a header
     * @param predictions where to write a line of JSON for each headline, null for nowhere
     */
    public static Evaluation run(Path headlines, ArticleReader reader, @Nullable Path predictions) {
        List<Judged> all = new ArrayList<>();
        CSVFormat format =
                CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser records = CSVParser.parse(InputFile.reader(headlines), format)) {
            for (CSVRecord record : records) {
                String label = record.size() > 1 ? record.get(1).strip() : "";
                all.add(new Judged(all.size(), label, score(reader, record.get(0))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + headlines, e);
        }
        InputFile.write(predictions, all.stream().map(HeadlineEvaluation::line).toList());
        return new Evaluation("headline", all.size(), measures(all), List.of());
    }

    /** One rule that notices something makes a half, each further one halves what is missing to certainty. */
    private static double score(ArticleReader reader, String headline) {
        if (headline.isBlank()) {
            return 0;
        }
        Article article = ArticleFile.article(headline, "");
        double rules = (double) reader.read(article, NO_CLAIMS).findings().stream()
                .map(f -> f.rule())
                .filter(r -> r.startsWith("headline/"))
                .distinct()
                .count();
        return 1 - Math.pow(.5, rules);
    }

    private static List<Measure> measures(List<Judged> all) {
        List<Judged> loud = all.stream().filter(Judged::isSensational).toList();
        List<Judged> plain = all.stream().filter(j -> j.label().equals("0")).toList();
        if (loud.isEmpty() || plain.isEmpty()) {
            return List.of();
        }
        List<Scored> scored =
                all.stream().map(j -> new Scored(j.score(), j.isSensational())).toList();
        return List.of(
                Measure.of("recall", Bootstrap.interval(loud, HeadlineEvaluation::alarms)),
                Measure.of("false alarms", Bootstrap.interval(plain, HeadlineEvaluation::alarms)),
                Measure.of("AUC", Measures.auc(scored)));
    }

    private static double alarms(List<Judged> headlines) {
        return headlines.stream().filter(Judged::isAlarm).count() / (double) headlines.size();
    }

    private static String line(Judged judged) {
        return String.format(Locale.ROOT, "{\"index\":%d,\"score\":%.4f}", judged.index(), judged.score());
    }
}
