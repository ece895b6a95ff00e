package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.History;
import touchstone.model.Page;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.rulebook.RuleFile;
import touchstone.source.SourceScorer;
import touchstone.text.Domains;

/**
 * What each rule about sources changes. Every source of the files is judged once with all rules and once without each of them; a
 * rule earns its place by what differs: scores, bands, kinds, or how much of a question is answered.
 */
public final class SourceAblation {

    private final SourceScorer scorer;
    private final Map<String, SiteFacts> sites = new HashMap<>();

    private SourceAblation(SourceScorer scorer) {
        this.scorer = scorer;
    }

    /** What taking one rule away changes, in numbers of sources. */
    private record Change(String rule, int scores, int bands, int answers, double points) {

        boolean isNone() {
            return scores + bands + answers == 0;
        }
    }

    /**
     * Takes each rule away in turn.
     *
     * @param ratings domains, as for {@link SourceEvaluation}; null for none
     * @param pages real pages, of which the links in the frame count; null for none
     * @throws IOException if the pages cannot be read
     */
    public static Evaluation run(
            SourceScorer scorer, @Nullable Path ratings, @Nullable Path pages, Function<Page, Extraction> extractor)
            throws IOException {
        SourceAblation ablation = new SourceAblation(scorer);
        if (pages != null) {
            PageFile.each(pages, item -> ablation.add(item.page(), extractor));
        }
        if (ratings != null) {
            InputFile.lines(ratings).forEach(line -> ablation.add(line.split("[\t,]", 2)[0].strip()));
        }
        return ablation.evaluation();
    }

    private void add(Page page, Function<Page, Extraction> extractor) {
        String domain = page.uri() == null ? null : Domains.registrable(page.uri());
        if (domain != null && extractor.apply(page) instanceof Extraction.Found found) {
            Article article = found.article();
            SiteFacts facts = new SiteFacts(domain, null, null, article.siteLinks(), article);
            sites.merge(
                    domain,
                    facts,
                    (a, b) -> a.siteLinks().size() >= b.siteLinks().size() ? a : b);
        }
    }

    private void add(String domain) {
        sites.putIfAbsent(domain, new SiteFacts(domain, null, null, List.of(), null));
    }

    private Evaluation evaluation() {
        List<SiteFacts> all = sites.values().stream()
                .sorted(Comparator.comparing(f -> Objects.requireNonNullElse(f.domain(), "")))
                .toList();
        List<SourceScore> whole = all.stream().map(f -> score(scorer, f)).toList();
        List<Change> changes = scorer.rules().stream()
                .map(rule -> change(rule, all, whole))
                .sorted(Comparator.comparing(Change::rule))
                .toList();
        List<String> notes = new ArrayList<>();
        notes.add(
                String.format(Locale.ROOT, "%-44s %8s %8s %8s %8s", "without", "scores", "bands", "answers", "points"));
        changes.forEach(c -> notes.add(String.format(
                Locale.ROOT, "%-44s %8d %8d %8d %8.2f", c.rule(), c.scores(), c.bands(), c.answers(), c.points())));
        long idle = changes.stream().filter(Change::isNone).count();
        return new Evaluation(
                "source, each rule taken away",
                all.size(),
                List.of(Measure.of("rules", changes.size()), Measure.of("rules that change nothing here", (double)
                        idle)),
                notes);
    }

    private Change change(RuleFile rule, List<SiteFacts> all, List<SourceScore> whole) {
        SourceScorer without = scorer.without(rule);
        int scores = 0;
        int bands = 0;
        int answers = 0;
        double points = 0;
        for (int i = 0; i < all.size(); i++) {
            SourceScore before = whole.get(i);
            SourceScore after = score(without, all.get(i));
            boolean isScored = before.score() != null && after.score() != null;
            points += isScored ? points(before) - points(after) : 0;
            scores += !Objects.equals(before.score(), after.score()) ? 1 : 0;
            bands += before.band() != after.band() || !before.kind().equals(after.kind()) ? 1 : 0;
            answers += !answers(before).equals(answers(after)) ? 1 : 0;
        }
        return new Change(rule.id(), scores, bands, answers, scores == 0 ? 0 : points / scores);
    }

    private static int points(SourceScore score) {
        return score.score() == null ? 0 : score.score();
    }

    private static List<Double> answers(SourceScore score) {
        return score.criteria().stream().map(CriterionResult::coverage).toList();
    }

    private static SourceScore score(SourceScorer scorer, SiteFacts facts) {
        return scorer.score(SourceRole.PAGE, facts, History.NONE);
    }
}
