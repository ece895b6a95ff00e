package touchstone.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.rule.ArticleSignals;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rulebook.RuleFile;
import touchstone.text.Languages;

/** Reads how an article is written and sourced. What it finds is advice and never touches the score of a source. Thread-safe. */
public final class ArticleReader {

    private static final int START = 60;
    private static final int MIN_WORDS = 60;

    /** Points from which on a matter of degree is worth a note. */
    private static final int NOTEWORTHY = 3;

    private final RuleSet rules;
    private final LocalDate today;
    private final @Nullable ToDoubleFunction<Article> satire;

    /** @param today the day on which articles are read */
    public ArticleReader(RuleSet rules, LocalDate today) {
        this(rules, today, null);
    }

    /**
     * @param today the day on which articles are read
     * @param satire how likely an English article is satire by its style, 0 to 1; null if nobody asks
     */
    public ArticleReader(RuleSet rules, LocalDate today, @Nullable ToDoubleFunction<Article> satire) {
        this.rules = rules;
        this.today = today;
        this.satire = satire;
    }

    /** The day on which articles are read. */
    public LocalDate today() {
        return today;
    }

    /** Applies every rule about articles. */
    public ArticleReading read(Article article, ClaimReading reading) {
        Map<String, Double> styles = styles(article);
        List<Outcome> fired = fired(article, reading, styles);
        List<Finding> findings = fired.stream()
                .filter(ArticleReader::isFinding)
                .flatMap(o -> findings(o).stream())
                .sorted(Comparator.comparing(Finding::span, Comparator.nullsFirst(Comparator.<Span>naturalOrder())))
                .toList();
        PageKind kind = kind(article, fired);
        return new ArticleReading(
                kind,
                form(article, reading, fired),
                findings,
                MarksReader.read(article, kind, reading, fired),
                styles.get("satire_style"));
    }

    /** The points that each rule which holds adds to the form of an article, by its id. */
    public Map<String, Integer> points(Article article, ClaimReading reading) {
        Map<String, Integer> points = new TreeMap<>();
        fired(article, reading, styles(article))
                .forEach(o -> points.put(o.rule().id(), o.points()));
        return points;
    }

    private List<Outcome> fired(Article article, ClaimReading reading, Map<String, Double> styles) {
        return rules.evaluate(ArticleSignals.of(article, reading.profile(), today, styles)).stream()
                .filter(Outcome::isFired)
                .toList();
    }

    /** What the models of style say, for texts of which they know enough. */
    private Map<String, Double> styles(Article article) {
        Map<String, Double> styles = new HashMap<>();
        if (!mayBeEnglish(article.metadata().language())) {
            return styles;
        }
        Span title = article.titleSpan();
        if (title != null) {
            styles.put("headline_pull", HeadlineStyle.pull(title.of(article.text())));
        }
        if (isLongEnough(article)) {
            styles.put("news_wording", NewsWording.of(article.body()));
        }
        if (satire != null && isLongEnough(article) && article.isArticle()) {
            styles.put("satire_style", satire.applyAsDouble(article));
        }
        return styles;
    }

    /** Good form, and what is a matter of degree, is a note; everything else is a finding. */
    private static boolean isFinding(Outcome outcome) {
        RuleFile.Effect effect = outcome.rule().effect();
        return effect.scale() == null && (outcome.points() <= 0 || effect.kind() != null);
    }

    private static List<Finding> findings(Outcome outcome) {
        RuleFile rule = outcome.rule();
        if (outcome.mentions().isEmpty()) {
            return List.of(new Finding(rule.id(), outcome.message(), rule.why(), null));
        }
        return outcome.mentions().stream()
                .map(m -> new Finding(rule.id(), m.message(), rule.why(), m.span()))
                .toList();
    }

    private static PageKind kind(Article article, List<Outcome> fired) {
        String kind = fired.stream()
                .map(o -> o.rule().effect().kind())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return kind == null ? article.kind() : pageKind(kind, article.kind());
    }

    private static PageKind pageKind(String kind, PageKind otherwise) {
        String constant = kind.toUpperCase(Locale.ROOT).replace('-', '_');
        for (PageKind page : PageKind.values()) {
            if (page.name().equals(constant)) {
                return page;
            }
        }
        return otherwise;
    }

    private static Form form(Article article, ClaimReading reading, List<Outcome> fired) {
        List<String> notes = new ArrayList<>();
        int score = START;
        for (Outcome outcome : fired) {
            score += outcome.points();
            int worth = outcome.rule().effect().scale() == null ? 1 : NOTEWORTHY;
            if (Math.abs(outcome.points()) >= worth) {
                notes.add(outcome.message());
            }
        }
        return new Form(rateable(article, score), reading.profile(), notes);
    }

    private static @Nullable Integer rateable(Article article, int score) {
        return !isLongEnough(article)
                        || !article.isArticle()
                        || !mayBeEnglish(article.metadata().language())
                ? null
                : Math.clamp(score, 0, 100);
    }

    private static boolean isLongEnough(Article article) {
        return article.body().chars().filter(Character::isWhitespace).count() + 1 >= MIN_WORDS;
    }

    /** Most rules know English words only, so a score of another language would be one of what was not looked at. */
    private static boolean mayBeEnglish(@Nullable String language) {
        return language == null || Languages.isEnglish(language);
    }
}
