package touchstone.extract;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.model.Metadata;
import touchstone.text.Entities;
import touchstone.text.WebDates;

/** Reads what a page says of itself. */
final class PageMetadata {

    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}");
    private static final Pattern WRITTEN_DAY = Pattern.compile(
            "\\b(?:\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}|\\d{1,2} \\p{L}{3,9}\\.?,? (?:19|20)\\d{2}"
                    + "|(?:19|20)\\d{2}-\\d{2}-\\d{2})\\b");
    private static final int LONGEST_SITE_NAME = 120;

    private PageMetadata() {}

    /** @param above short lines around the beginning of the body, where bylines stand */
    static Metadata of(PageFacts page, List<String> above) {
        String site = siteName(page);
        List<String> authors = Byline.of(page);
        OffsetDateTime published = published(page);
        return new Metadata(
                Headline.of(page, site),
                authors.isEmpty() ? Byline.written(above) : authors,
                published == null ? written(above) : published,
                modified(page),
                site,
                page.canonical(),
                language(page));
    }

    private static @Nullable String siteName(PageFacts page) {
        String name = page.meta("og:site_name", "application-name");
        if (name == null) {
            name = page.linked("publisher");
        }
        if (name == null || name.startsWith("http") || name.length() > LONGEST_SITE_NAME) {
            return null;
        }
        return Entities.decode(name).replaceAll("\\s+", " ").strip();
    }

    private static @Nullable OffsetDateTime published(PageFacts page) {
        OffsetDateTime date = WebDates.moment(page.linked("datePublished"));
        if (date == null) {
            date = firstOf(
                    page,
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "parsely-pub-date",
                    "sailthru.date",
                    "article.published",
                    "pubdate",
                    "publish-date",
                    "publishdate",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date",
                    "article:published");
        }
        if (date == null) {
            date = marked(page, "[itemprop=datePublished]");
        }
        if (date == null) {
            date = WebDates.moment(page.linked("dateCreated", "uploadDate"));
        }
        if (date == null) {
            date = marked(page, "time[pubdate], time.published, article time[datetime], main time[datetime]");
        }
        return date == null ? inPath(page.uri() == null ? page.canonical() : page.uri()) : date;
    }

    /** The first date that is written near the headline. */
    private static @Nullable OffsetDateTime written(List<String> above) {
        for (String line : above) {
            Matcher day = WRITTEN_DAY.matcher(line);
            OffsetDateTime date = day.find() ? WebDates.moment(day.group()) : null;
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime modified(PageFacts page) {
        OffsetDateTime date = WebDates.moment(page.linked("dateModified"));
        if (date == null) {
            date = firstOf(
                    page,
                    "article:modified_time",
                    "og:updated_time",
                    "datemodified",
                    "last-modified",
                    "dcterms.modified");
        }
        return date == null ? marked(page, "[itemprop=dateModified]") : date;
    }

    private static @Nullable OffsetDateTime firstOf(PageFacts page, String... names) {
        for (String name : names) {
            OffsetDateTime date = WebDates.moment(page.meta(name));
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime marked(PageFacts page, String where) {
        Element element = page.document().selectFirst(where);
        if (element == null) {
            return null;
        }
        for (String words : new String[] {element.attr("datetime"), element.attr("content"), element.text()}) {
            OffsetDateTime date = WebDates.moment(words);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable OffsetDateTime inPath(@Nullable URI uri) {
        Matcher day = DAY_IN_PATH.matcher(uri == null || uri.getPath() == null ? "" : uri.getPath());
        return day.find() ? WebDates.moment(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : null;
    }

    private static @Nullable String language(PageFacts page) {
        Element html = page.document().selectFirst("html");
        String[] places = {
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            page.meta("content-language", "language", "dc.language", "inlanguage"),
            page.linked("inLanguage"),
            page.meta("og:locale")
        };
        for (@Nullable String place : places) {
            if (place != null && LANGUAGE.matcher(place.strip()).matches()) {
                return Locale.forLanguageTag(place.strip().replace('_', '-')).toLanguageTag();
            }
        }
        return null;
    }
}
