package touchstone.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.source.ArticleReader;
import touchstone.source.ArticleReading;

/** What the form of an article, without its source, tells about articles labelled real, fake and satire. */
public final class ArticleEvaluation {

    private static final String FORM = "AUC of form, real against fake";
    private static final String SATIRE = "AUC of satire against fake";

    private ArticleEvaluation() {}

    private record Judged(
            String collection,
            String id,
            String label,
            @Nullable ArticleReading reading,
            Map<String, Integer> points) {

        /** Where nothing is said of the form, the middle. */
        double form() {
            return reading == null || reading.form().score() == null
                    ? 50
                    : reading.form().score();
        }

        double satire() {
            return reading == null ? 0 : ArticleEvaluation.satire(reading);
        }

        double without(String rule) {
            return form() - points.getOrDefault(rule, 0);
        }
    }

    /**
     * Reads every article.
     *
     * @param collections files of articles; of more than one each is measured by itself too
     * @param ablates whether to measure what each rule is worth
     * @param predictions where to write a line of JSON for each article, null for nowhere
     */
    public static Evaluation run(
            List<Path> collections,
            ArticleReader reader,
            Function<Article, ClaimReading> claims,
            boolean ablates,
            @Nullable Path predictions) {
        List<Judged> all = new ArrayList<>();
        for (Path file : collections) {
            String name = file.getFileName().toString().replaceFirst("\\..*", "");
            for (ArticleFile.Row row : ArticleFile.read(file)) {
                all.add(judge(name, row, reader, claims, ablates));
            }
        }
        InputFile.write(
                predictions, all.stream().map(ArticleEvaluation::prediction).toList());
        List<Measure> measures = new ArrayList<>();
        measures("", all, measures);
        List<String> names = all.stream().map(Judged::collection).distinct().toList();
        for (String name : names.size() > 1 ? names : List.<String>of()) {
            measures(
                    ", " + name,
                    all.stream().filter(j -> j.collection().equals(name)).toList(),
                    measures);
        }
        return new Evaluation("article", all.size(), measures, ablates ? ablation(all) : List.of());
    }

    private static Judged judge(
            String collection,
            ArticleFile.Row row,
            ArticleReader reader,
            Function<Article, ClaimReading> claims,
            boolean ablates) {
        Article article = row.article();
        if (article == null) {
            return new Judged(collection, row.id(), row.label(), null, Map.of());
        }
        ClaimReading reading = claims.apply(article);
        return new Judged(
                collection,
                row.id(),
                row.label(),
                reader.read(article, reading),
                ablates ? reader.points(article, reading) : Map.of());
    }

    private static void measures(String suffix, List<Judged> judged, List<Measure> measures) {
        auc(FORM + suffix, judged, "real", Judged::form, measures);
        auc(SATIRE + suffix, judged, "satire", Judged::satire, measures);
    }

    /** Probability that an article is satire. A page that says so is; of others their style tells. */
    private static double satire(ArticleReading reading) {
        return switch (reading.kind()) {
            case SATIRE -> .99;
            default -> reading.satire() == null ? .05 : reading.satire();
        };
    }

    private static List<Scored> scored(List<Judged> all, String positive, ToDoubleFunction<Judged> score) {
        return all.stream()
                .filter(j -> j.label().equals(positive) || j.label().equals("fake"))
                .map(j -> new Scored(score.applyAsDouble(j), j.label().equals(positive)))
                .toList();
    }

    private static void auc(
            String name, List<Judged> all, String positive, ToDoubleFunction<Judged> score, List<Measure> measures) {
        List<Scored> scored = scored(all, positive, score);
        boolean both =
                scored.stream().anyMatch(Scored::positive) && scored.stream().anyMatch(s -> !s.positive());
        if (both) {
            measures.add(Measure.of(name, Bootstrap.interval(scored, Measures::auc)));
        }
    }

    /** For every rule that changed the form of a text: how often, and by how much the measure falls without it. */
    private static List<String> ablation(List<Judged> all) {
        double with = Measures.auc(scored(all, "real", Judged::form));
        Map<String, Integer> rules = new TreeMap<>();
        all.forEach(j -> j.points().forEach((rule, points) -> rules.merge(rule, points == 0 ? 0 : 1, Integer::sum)));
        List<String> lines = new ArrayList<>();
        lines.add(
                "What each rule is worth: share of texts whose form it changes, and what the AUC of form loses without it");
        rules.forEach((rule, texts) -> lines.add(String.format(
                Locale.ROOT,
                "  %-34s %5.2f %+.4f",
                rule,
                texts / (double) all.size(),
                with - Measures.auc(scored(all, "real", j -> j.without(rule))))));
        return lines;
    }

    private static String prediction(Judged judged) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", judged.id());
        ArticleReading reading = judged.reading();
        line.put("form", reading == null ? null : reading.form().score());
        line.put("kind", reading == null ? null : reading.kind().label());
        line.put("satire", reading == null ? null : satire(reading));
        return line.toString();
    }
}
