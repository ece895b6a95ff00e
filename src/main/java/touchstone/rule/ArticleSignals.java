package touchstone.rule;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Link;
import touchstone.model.Metadata;
import touchstone.model.SourcingProfile;
import touchstone.text.Domains;

/** From an article to its signals. */
public final class ArticleSignals {

    private ArticleSignals() {}

    /** @param today the day on which the article is read */
    public static Signals of(Article article, SourcingProfile profile, LocalDate today) {
        return of(article, profile, today, Map.of());
    }

    /**
     * The same, with what models say of its style.
     *
     * @param styles values of {@code headline_pull} and {@code satire_style}, as far as they were asked for
     */
    public static Signals of(Article article, SourcingProfile profile, LocalDate today, Map<String, Double> styles) {
        Map<String, Object> values = new HashMap<>(styles);
        Metadata meta = article.metadata();
        values.put("kind", RuleSet.label(article.kind()));
        values.put("language", language(meta.language()));
        values.put("authors", meta.authors());
        values.put("has_address", article.uri() != null);
        values.put("dated", meta.dated() != null);
        values.put(
                "country",
                Country.of(article.uri() == null ? null : article.uri().getHost()));
        values.put("today", today.toString());
        values.put(
                "links",
                article.links().stream()
                        .limit(Signals.MAX_LIST)
                        .map(l -> l.target().toString())
                        .toList());
        values.put("links_out", linksOut(article));
        values.put("quotes", (long) article.quotes().size());
        sourcing(profile, values);
        dates(meta, today, values);
        if (!article.siteLinks().isEmpty()) {
            values.put("site_links", siteLinks(article.siteLinks()));
        }
        String body = article.body();
        return Signals.ofArticle(
                article.text(), article.titleSpan(), article.text().length() - body.length(), values);
    }

    private static void sourcing(SourcingProfile profile, Map<String, Object> values) {
        values.put("claims", (long) profile.claims());
        values.put("attributed", profile.attributed());
        values.put("named", profile.named());
        values.put("anonymous", profile.anonymous());
        values.put("vague", profile.vague());
        values.put("second_hand", profile.secondHand());
        values.put("sources", (long) profile.independentSources());
        values.put("documents", (long) profile.documents());
        values.put("predictions", (long) profile.predictions());
        if (profile.documentsLinked() != null) {
            values.put("documents_linked", (long) profile.documentsLinked());
        }
        if (profile.own() != null) {
            values.put("own", profile.own());
        }
    }

    private static void dates(Metadata meta, LocalDate today, Map<String, Object> values) {
        if (meta.published() == null) {
            return;
        }
        LocalDate published = meta.published().toLocalDate();
        values.put("published", published.toString());
        values.put("days_old", ChronoUnit.DAYS.between(published, today));
        if (meta.modified() != null) {
            values.put("modified", meta.modified().toLocalDate().toString());
            values.put(
                    "days_to_change",
                    ChronoUnit.DAYS.between(published, meta.modified().toLocalDate()));
        }
    }

    private static String language(@Nullable String tag) {
        return tag == null ? "" : tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }

    /** Links to other sites; every absolute link where the page's own address is unknown. */
    private static long linksOut(Article article) {
        String own = article.uri() == null ? null : Domains.registrable(article.uri());
        return article.links().stream()
                .limit(1000)
                .map(l -> Domains.registrable(l.target()))
                .filter(d -> d != null && !d.equals(own))
                .count();
    }

    /** Words of the link, a space, path of its address; in lower case. */
    static List<String> siteLinks(List<Link> links) {
        return links.stream()
                .limit(Signals.MAX_LIST)
                .map(l -> (l.text() + " " + path(l.target())).strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String path(URI address) {
        String path = Objects.requireNonNullElse(address.getPath(), "");
        return path.substring(0, Math.min(path.length(), 200));
    }
}
