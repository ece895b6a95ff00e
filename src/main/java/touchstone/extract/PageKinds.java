package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.PageKind;
import touchstone.text.JsonLd;

/** What sort of page it says it is: by its types, its section, the folders of its address and the label above the headline. */
final class PageKinds {

    private static final Set<String> SATIRE = Set.of("satire", "satirical", "parody", "humor", "humour");
    private static final Set<String> OPINION = Set.of(
            "opinion",
            "opinions",
            "oped",
            "op-ed",
            "opeds",
            "commentary",
            "comment",
            "commentisfree",
            "editorial",
            "editorials",
            "columnists",
            "columns",
            "column",
            "views",
            "viewpoint",
            "perspective",
            "perspectives",
            "voices",
            "letters",
            "meinung",
            "kommentar",
            "kolumne",
            "opinion-pieces",
            "guest-essay",
            "debate");
    private static final Set<String> ANALYSIS =
            Set.of("analysis", "analyses", "news-analysis", "explainer", "explainers");
    private static final Set<String> FACT_CHECK = Set.of(
            "fact-check",
            "fact-checks",
            "factcheck",
            "factchecks",
            "fact-checking",
            "faktencheck",
            "verificacion",
            "fact-checker");
    private static final Set<String> RELEASE = Set.of(
            "press-release",
            "press-releases",
            "pressrelease",
            "pressreleases",
            "news-release",
            "news-releases",
            "pressemitteilung");
    private static final Set<String> LIVE = Set.of("live-blog", "liveblog", "live-updates", "live-news", "liveticker");
    private static final Pattern SATIRE_NOTE = Pattern.compile(
            "(?i)\\b(?:satire|satirical|parody)\\b.{0,60}\\b(?:site|website|newspaper|publication|magazine|purposes|news|article|page)\\b"
                    + "|\\b(?:is|are|as|of) (?:a )?(?:work of )?(?:satire|satirical|parody)\\b|\\bsatirical (?:news|website|site)\\b");

    private PageKinds() {}

    static PageKind of(PageFacts page, List<FactCheck> reviews, List<Flow> body) {
        Set<String> types = types(page);
        Set<String> labels = labels(page, body);
        if (types.contains("satiricalarticle") || contains(labels, SATIRE) || saysSatire(page, body)) {
            return PageKind.SATIRE;
        }
        if (!reviews.isEmpty() || contains(labels, FACT_CHECK)) {
            return PageKind.FACT_CHECK;
        }
        if (types.contains("opinionnewsarticle") || contains(labels, OPINION)) {
            return PageKind.OPINION;
        }
        if (types.contains("liveblogposting") || contains(labels, LIVE)) {
            return PageKind.LIVE_BLOG;
        }
        if (types.contains("analysisnewsarticle") || contains(labels, ANALYSIS)) {
            return PageKind.ANALYSIS;
        }
        return contains(labels, RELEASE) ? PageKind.PRESS_RELEASE : PageKind.NEWS;
    }

    private static Set<String> types(PageFacts page) {
        List<JsonNode> articles = page.data().articles();
        Set<String> types = new HashSet<>();
        articles.stream().limit(2).forEach(article -> types.addAll(JsonLd.types(article)));
        return types;
    }

    private static Set<String> labels(PageFacts page, List<Flow> body) {
        List<String> sources = new ArrayList<>();
        for (@Nullable
        String words : new @Nullable String[] {
            page.meta("article:section"),
            page.meta("section", "parsely-section", "category"),
            page.linked("articleSection"),
            page.linked("genre")
        }) {
            if (words != null) {
                sources.addAll(List.of(words.split("[,;|/>]", -1)));
            }
        }
        URI uri = page.uri() != null ? page.uri() : page.canonical();
        if (uri != null && uri.getPath() != null) {
            String[] folders = uri.getPath().split("/", -1);
            sources.addAll(List.of(folders).subList(0, Math.max(0, folders.length - 1)));
        }
        body.stream().limit(2).map(Flow::text).filter(t -> t.length() < 30).forEach(sources::add);
        String title = page.meta("og:title");
        if (title != null && title.indexOf(':') > 0 && title.indexOf(':') < 20) {
            sources.add(title.substring(0, title.indexOf(':')));
        }
        Set<String> labels = new HashSet<>();
        sources.forEach(s -> labels.add(s.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-")));
        return labels;
    }

    private static boolean contains(Set<String> labels, Set<String> words) {
        return labels.stream().anyMatch(words::contains);
    }

    /** A note below the story or the site's own description. The story itself may talk about satire. */
    private static boolean saysSatire(PageFacts page, List<Flow> body) {
        List<@Nullable String> notes = new ArrayList<>();
        notes.add(page.meta("og:site_name"));
        page.document().select("footer, [class*=disclaimer], [id*=disclaimer], [class*=footer]").stream()
                .limit(8)
                .forEach(e -> notes.add(e.text()));
        if (!body.isEmpty()) {
            notes.add(body.getLast().text());
        }
        return notes.stream()
                .anyMatch(note -> note != null
                        && note.length() < 4_000
                        && SATIRE_NOTE.matcher(note).find());
    }
}
