package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.model.Metadata;
import touchstone.model.Metadata.Field;
import touchstone.model.Metadata.Origin;
import touchstone.text.Entities;
import touchstone.text.JsonLd;

/** Reads what a page says of itself, and keeps where each value was read. */
final class PageMetadata {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_NAME = 120;
    private static final int MOST_OBJECTS = 20;

    private final PageFacts page;
    private final Map<Field, List<Origin>> origins = new EnumMap<>(Field.class);

    private PageMetadata(PageFacts page) {
        this.page = page;
    }

    static Metadata of(PageFacts page) {
        return new PageMetadata(page).read();
    }

    private Metadata read() {
        PageMarks marks = PageMarks.of(page.document());
        String language = language();
        String site = siteName();
        String title = title(site, marks);
        HeadlinePlaces headline = HeadlinePlaces.of(title, marks);
        Byline byline = Byline.of(page, marks, headline, site, language);
        keep(Field.AUTHORS, byline.origins());
        PageDates dates = PageDates.of(page, marks, headline, language);
        if (dates.published() != null) {
            keep(Field.PUBLISHED, dates.published().origins());
        }
        if (dates.modified() != null) {
            keep(Field.MODIFIED, dates.modified().origins());
        }
        URI canonical = page.canonical();
        if (canonical != null) {
            keep(Field.CANONICAL, List.of(Origin.MARKUP));
        }
        return new Metadata(
                title,
                byline.names(),
                dates.published() == null ? null : dates.published().moment(),
                dates.modified() == null ? null : dates.modified().moment(),
                site,
                canonical,
                language,
                section(),
                paywalled(),
                origins);
    }

    private void keep(Field field, List<Origin> places) {
        if (!places.isEmpty()) {
            origins.put(field, places);
        }
    }

    private @Nullable String title(@Nullable String site, PageMarks marks) {
        Headline headline = Headline.of(page, marks, site);
        keep(Field.TITLE, headline.origins());
        return headline.words();
    }

    private @Nullable String siteName() {
        return either(Field.SITE, page.meta("og:site_name", "application-name"), page.linked("publisher"));
    }

    private @Nullable String section() {
        String meta =
                page.meta("article:section", "parsely-section", "section", "og:article:section", "sailthru.section");
        return either(Field.SECTION, meta, page.linked("articleSection"));
    }

    /** What the meta element says, else the JSON-LD. */
    private @Nullable String either(Field field, @Nullable String meta, @Nullable String linked) {
        String name = meta != null ? meta : linked;
        if (name == null || name.startsWith("http") || name.length() > LONGEST_NAME) {
            return null;
        }
        String clean = SPACES.matcher(Entities.decode(name)).replaceAll(" ").strip();
        EnumSet<Origin> places = EnumSet.noneOf(Origin.class);
        if (linked != null && ArticleText.bare(linked).equals(ArticleText.bare(clean))) {
            places.add(Origin.JSON_LD);
        }
        if (meta != null) {
            places.add(Origin.META);
        }
        keep(field, List.copyOf(places));
        return clean;
    }

    /** By {@code isAccessibleForFree} of the article, its page or a part of it; else by the tier that a meta element names. */
    private @Nullable Boolean paywalled() {
        JsonLd graph = page.data().graph();
        for (JsonNode object : Stream.concat(page.articles().stream(), graph.ofType("webpage").stream())
                .limit(MOST_OBJECTS)
                .toList()) {
            boolean part = graph.values(object, "hasPart").stream().anyMatch(p -> Boolean.FALSE.equals(free(graph, p)));
            Boolean free = free(graph, object);
            if (part || free != null) {
                keep(Field.PAYWALLED, List.of(Origin.JSON_LD));
                return part || Boolean.FALSE.equals(free);
            }
        }
        String tier = page.meta("article:content_tier", "og:article:content_tier", "content_tier");
        if (tier != null && List.of("free", "locked", "metered").contains(tier.toLowerCase(Locale.ROOT))) {
            keep(Field.PAYWALLED, List.of(Origin.META));
            return !tier.equalsIgnoreCase("free");
        }
        return null;
    }

    private static @Nullable Boolean free(JsonLd graph, JsonNode object) {
        String free = graph.text(object, "isAccessibleForFree");
        String lower = free == null ? "" : free.toLowerCase(Locale.ROOT);
        return lower.endsWith("true") ? Boolean.TRUE : lower.endsWith("false") ? Boolean.FALSE : null;
    }

    private @Nullable String language() {
        Element html = page.document().firstElementChild();
        String[] places = {
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            page.meta("content-language", "language", "dc.language", "inlanguage"),
            page.linked("inLanguage"),
            page.meta("og:locale")
        };
        Origin[] from = {Origin.MARKUP, Origin.MARKUP, Origin.META, Origin.JSON_LD, Origin.META};
        for (int i = 0; i < places.length; i++) {
            String place = places[i];
            if (place != null && LANGUAGE.matcher(place.strip()).matches()) {
                keep(Field.LANGUAGE, List.of(from[i]));
                return Locale.forLanguageTag(place.strip().replace('_', '-')).toLanguageTag();
            }
        }
        return null;
    }
}
