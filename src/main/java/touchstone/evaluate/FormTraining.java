package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.Span;
import touchstone.rule.ArticleSignals;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rule.Signals;
import touchstone.rulebook.RuleFile;
import touchstone.source.HeadlineStyle;
import touchstone.source.NewsWording;
import touchstone.source.WordingModel;
import touchstone.source.WordingModel.Lesson;

/**
 * Fits the points of the rules about the form of articles. The editor's file says what a rule looks at, which way it counts and
 * where its scale bends; the training says only how much it counts, never less than nothing. What it finds is written into the
 * rule files, where everybody can read and change it.
 */
public final class FormTraining {

    private static final int PARTS = 10;

    /** Rules that hold for fewer texts keep the points that their editor gave: there is nothing to learn from. */
    private static final double FEWEST = .02;

    /** How far the wording's logit deviates on texts left out; by it the points of {@code style/wording} were set. */
    private static final double DEVIATION = .9;

    private final RuleSet rules;
    private final Function<Article, ClaimReading> claims;
    private final List<RuleFile> about;
    private final List<Text> texts = new ArrayList<>();

    private FormTraining(RuleSet rules, Function<Article, ClaimReading> claims) {
        this.rules = rules;
        this.claims = claims;
        this.about = rules.rules().stream().filter(FormTraining::changesForm).toList();
    }

    /** A text with what each rule would add to its form before it is weighed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Text(String collection, boolean real, String body, double[] values) {}

    private record Judged(Text text, double score, double rules, double wording) {}

    private static boolean changesForm(RuleFile rule) {
        return rule.applies().to() == RuleFile.Subject.ARTICLE
                && (rule.effect().scale() == null
                        ? rule.effect().points() != 0
                        : !rule.effect().scale().signal().equals("news_wording"));
    }

    /**
     * @param collections files of articles labelled real and fake; others are passed over
     * @param wording where the table of wording goes
     * @param folder the rules, into whose files the points are written; null to only measure
     */
    public static Evaluation run(
            List<Path> collections,
            RuleSet rules,
            Function<Article, ClaimReading> claims,
            Path wording,
            @Nullable Path folder)
            throws IOException {
        FormTraining training = new FormTraining(rules, claims);
        collections.forEach(training::read);
        List<Measure> measures = new ArrayList<>();
        training.measure(measures);
        Fitted all = training.fit(text -> true);
        all.wording().write(wording, 0);
        if (folder != null) {
            FormPoints.write(folder, training.about, all.rules());
        }
        return new Evaluation("train form", training.texts.size(), measures, training.shares(all.rules()));
    }

    private void read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\..*", "");
        ArticleFile.read(file).parallelStream()
                .filter(row -> row.article() != null)
                .filter(row -> row.label().equals("real") || row.label().equals("fake"))
                .map(row -> text(name, row.label().equals("real"), Objects.requireNonNull(row.article())))
                .forEachOrdered(texts::add);
    }

    private Text text(String collection, boolean real, Article article) {
        return new Text(collection, real, article.body(), values(article));
    }

    private double[] values(Article article) {
        Signals signals = ArticleSignals.of(article, claims.apply(article).profile(), LocalDate.EPOCH, styles(article));
        Map<String, Double> values = new HashMap<>();
        for (Outcome outcome : rules.evaluate(signals)) {
            if (outcome.isFired()) {
                values.put(outcome.rule().id(), value(outcome, signals));
            }
        }
        return about.stream()
                .mapToDouble(rule -> values.getOrDefault(rule.id(), 0.0))
                .toArray();
    }

    private static Map<String, Double> styles(Article article) {
        Span title = article.titleSpan();
        return title == null ? Map.of() : Map.of("headline_pull", HeadlineStyle.pull(title.of(article.text())));
    }

    /** The points before they are rounded to whole ones. */
    private static double value(Outcome outcome, Signals signals) {
        RuleFile.Scale scale = outcome.rule().effect().scale();
        if (scale == null) {
            return outcome.points();
        }
        double found = outcome.found().size();
        return FormPoints.at(
                scale,
                switch (scale.signal()) {
                    case "count" -> found;
                    case "rate" -> 1000 * found / Math.max(1, signals.number("body_words"));
                    default -> signals.number(scale.signal());
                });
    }

    /** Points of the rules and the wording, fitted apart: the mean of both is better than one model of everything. */
    private record Fitted(FormWeights rules, WordingModel wording) {

        double score(Text text) {
            return rules.score(text.values()) + FormWeights.SPREAD / DEVIATION * wording.logit(text.body());
        }
    }

    private Fitted fit(Predicate<Text> known) {
        List<Text> chosen = texts.stream().filter(known).toList();
        return new Fitted(
                FormWeights.fit(
                        chosen.stream().map(Text::values).toList(),
                        chosen.stream().map(Text::real).toList(),
                        FEWEST),
                NewsWording.train(chosen.stream()
                        .map(text -> new Lesson(text.body(), text.real(), 1))
                        .toList()));
    }

    private void measure(List<Measure> measures) {
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            List<Text> left = IntStream.range(0, texts.size())
                    .filter(i -> i % PARTS == out)
                    .mapToObj(texts::get)
                    .toList();
            judge(fit(text -> !left.contains(text)), left, judged);
        }
        measures.add(auc("AUC of form, real against fake", judged));
        measures.add(auc("the rules alone", judged, Judged::rules));
        measures.add(auc("the wording alone", judged, Judged::wording));
        measures.add(Measure.of("deviation of the wording's logit", deviation(judged)));
        List<String> names = texts.stream().map(Text::collection).distinct().toList();
        for (String name : names) {
            measures.add(auc("the same, " + name, of(judged, name)));
        }
        for (String name : names.size() > 1 ? names : List.<String>of()) {
            List<Judged> other = new ArrayList<>();
            List<Text> left =
                    texts.stream().filter(t -> t.collection().equals(name)).toList();
            judge(fit(text -> !text.collection().equals(name)), left, other);
            measures.add(auc("the same, " + name + " left out", other));
        }
    }

    private static List<Judged> of(List<Judged> judged, String name) {
        return judged.stream().filter(j -> j.text().collection().equals(name)).toList();
    }

    private static void judge(Fitted fitted, List<Text> left, List<Judged> judged) {
        left.forEach(text -> judged.add(new Judged(
                text,
                fitted.score(text),
                fitted.rules().score(text.values()),
                fitted.wording().logit(text.body()))));
    }

    private static double deviation(List<Judged> judged) {
        double mean = judged.stream().mapToDouble(Judged::wording).average().orElse(0);
        return Math.sqrt(judged.stream()
                .mapToDouble(j -> (j.wording() - mean) * (j.wording() - mean))
                .average()
                .orElse(0));
    }

    private static Measure auc(String name, List<Judged> judged) {
        return auc(name, judged, Judged::score);
    }

    private static Measure auc(String name, List<Judged> judged, ToDoubleFunction<Judged> score) {
        List<Scored> scored = judged.stream()
                .map(j -> new Scored(score.applyAsDouble(j), j.text().real()))
                .toList();
        return Measure.of(name, Bootstrap.interval(scored, Measures::auc));
    }

    /** What each rule is worth: its points over the texts, and the measure without it. */
    private List<String> shares(FormWeights all) {
        List<String> lines = new ArrayList<>();
        lines.add("rule, weight, share of texts it holds for; what a rule is worth says 'evaluate article --ablate'");
        for (int i = 0; i < about.size(); i++) {
            int at = i;
            long held = texts.stream().filter(t -> t.values()[at] != 0).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-34s %6.2f %5.2f",
                    about.get(i).id(),
                    all.weights()[i],
                    held / (double) texts.size()));
        }
        return lines;
    }
}
