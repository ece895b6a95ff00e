package touchstone.evaluate;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.rule.ArticleSignals;
import touchstone.rule.Lint;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rulebook.SoberText;

/** What the rules say about ordinary, careful texts: a table of what fires where, so that a changed rule shows as a changed line. */
public final class SoberCorpus {

    /** The day on which the texts are read, so that the table does not grow old. */
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final String HEAD =
            "# What the rules say about the texts beside this table: text, rule, points. Renew it: touchstone rules sober --write";

    private final List<String> rows = new ArrayList<>();
    private final Map<String, List<String>> against = new TreeMap<>();

    private SoberCorpus() {}

    /** @param claims reads the claims of an article */
    public static SoberCorpus read(List<SoberText> texts, RuleSet rules, Function<Article, ClaimReading> claims) {
        SoberCorpus corpus = new SoberCorpus();
        for (SoberText text : texts) {
            Article article = article(text);
            ClaimReading reading = claims.apply(article);
            rules.evaluate(ArticleSignals.of(article, reading.profile(), TODAY)).stream()
                    .filter(Outcome::isFired)
                    .forEach(outcome -> corpus.add(text, outcome));
        }
        return corpus;
    }

    private void add(SoberText text, Outcome outcome) {
        boolean isAgainst = Lint.speaksAgainst(outcome, text.kind());
        rows.add(String.format(
                Locale.ROOT,
                "%s\t%s\t%+d%s",
                text.name(),
                outcome.rule().id(),
                outcome.points(),
                isAgainst ? "\tagainst" : ""));
        if (isAgainst) {
            against.computeIfAbsent(outcome.rule().id(), id -> new ArrayList<>())
                    .add(text.name());
        }
    }

    /** The table: a line for each rule that fires, by text and rule, tabs between the cells. */
    public List<String> table() {
        List<String> table = new ArrayList<>();
        table.add(HEAD);
        table.addAll(rows);
        return table;
    }

    /** Names of the texts that a rule speaks against, by id of rule. */
    public Map<String, List<String>> against() {
        return against;
    }

    /** Lines that are gone, marked "-", and lines that are new, marked "+", sorted by what they say. */
    public static List<String> difference(List<String> before, List<String> after) {
        TreeMap<String, String> lines = new TreeMap<>();
        before.stream().filter(l -> !after.contains(l)).forEach(l -> lines.put(l + " -", "- " + l));
        after.stream().filter(l -> !before.contains(l)).forEach(l -> lines.put(l + "+", "+ " + l));
        return List.copyOf(lines.values());
    }

    /** The text as an article. */
    static Article article(SoberText text) {
        Article plain = ArticleFile.article(text.title(), text.body());
        @Nullable String day = text.published();
        Metadata metadata = new Metadata(
                text.title(),
                text.author() == null ? List.of() : List.of(text.author()),
                day == null ? null : OffsetDateTime.of(LocalDate.parse(day).atStartOfDay(), ZoneOffset.UTC),
                null,
                null,
                null,
                text.language());
        return new Article(
                text.url() == null ? null : URI.create(text.url()),
                metadata,
                PageKind.valueOf(text.kind().toUpperCase(Locale.ROOT).replace('-', '_')),
                plain.text(),
                plain.blocks());
    }
}
