package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.text.Entities;

/** Who signed an article: persons and agencies, as the page names them. */
final class Byline {

    private static final int MOST = 12;
    private static final Set<String> NOBODY = Set.of(
            "admin", "administrator", "guest", "author", "unknown", "null", "none", "editor", "user", "anonymous");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:read more about\\s+|(?:(?:recipe|article|written|posted|published|reported|words|story|text|reviewed|medically reviewed)\\s+)?"
                    + "(?:by|von|por|par|di|door|av|af)[:\\s]\\s*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?:written|posted|story|words|reported) )?by:? \\p{Lu}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|\\||•|·|\\n)\\s*(?:and\\s+)?|\\s+(?:and|und|y|et|&)\\s+");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?:M\\.?D|Ph\\.?D|J\\.?D|R\\.?D|M\\.?P\\.?H|M\\.?S|M\\.?A|B\\.?A|MBA|CPA|CFP|RN|LCSW|Jr|Sr|II|III|Esq|DO|FACLM|MSN|RDN)\\.?");
    private static final Pattern ROLE = Pattern.compile(
            ".*\\b(?:writer|editor|reporter|correspondent|staff|contributor|columnist|updated|published|posted|min read|minutes|"
                    + "ago|director|manager|producer|guest|author|expert|specialist|senior|chief|analyst|journalist|am|pm|"
                    + "monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private Byline() {}

    /** The names in the first place that gives any: JSON-LD, meta elements, then what is marked as author on the page. */
    static List<String> of(PageFacts page) {
        List<String> names = linked(page);
        if (names.isEmpty()) {
            String meta = page.meta(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "byl",
                    "dcterms.creator");
            names = meta == null ? List.of() : names(meta);
        }
        return names.isEmpty() ? marked(page) : names;
    }

    private static List<String> linked(PageFacts page) {
        for (JsonNode article : page.data().articles()) {
            List<String> names = new ArrayList<>();
            for (JsonNode author : page.data().graph().values(article, "author", "creator")) {
                String words = page.data().graph().words(author);
                if (words != null) {
                    names.addAll(names(words));
                }
            }
            List<String> clean = distinct(names);
            if (!clean.isEmpty()) {
                return clean;
            }
        }
        return List.of();
    }

    private static List<String> marked(PageFacts page) {
        for (String where : List.of(
                "[itemprop~=author] [itemprop=name], [itemprop=author]",
                "a[rel~=author]",
                "[class~=(?i)(^|[-_ ])(byline|author-?name|author__name)([-_ ]|$)]",
                "[class~=(?i)(^|[-_ ])author([-_ ]|$)]")) {
            for (Element element : page.document().select(where)) {
                String content = element.hasAttr("content") ? element.attr("content") : element.text();
                List<String> names = content.length() > 200 ? List.of() : names(content);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The names in the first line that begins with "by". */
    static List<String> written(List<String> lines) {
        for (String line : lines) {
            if (WRITTEN.matcher(line).lookingAt()) {
                List<String> names = names(line);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The names in the words of a byline, without "by", roles, dates and degrees. */
    static List<String> names(String words) {
        String clean = LEAD.matcher(
                        Entities.decode(words).replaceAll("[ \\t\\u00a0]+", " ").strip())
                .replaceFirst("");
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN.split(clean, -1)) {
            String name = name(part);
            if (name != null) {
                names.add(name);
            }
        }
        return distinct(names);
    }

    private static @Nullable String name(String part) {
        String name = LEAD.matcher(part.strip()).replaceFirst("").strip();
        boolean unlikely = name.length() < 2 || name.length() > 60 || name.split(" ", -1).length > 6;
        boolean plain =
                name.codePoints().noneMatch(c -> Character.isDigit(c) || c == '@' || c == '/' || c == '<' || c == '?');
        if (unlikely
                || !plain
                || CREDENTIAL.matcher(name).matches()
                || ROLE.matcher(name).matches()) {
            return null;
        }
        return NOBODY.contains(name.toLowerCase(Locale.ROOT)) || !Character.isLetter(name.codePointAt(0)) ? null : name;
    }

    private static List<String> distinct(List<String> names) {
        Map<String, String> byBare = new LinkedHashMap<>();
        names.forEach(name -> byBare.putIfAbsent(ArticleText.bare(name), name));
        return byBare.values().stream().limit(MOST).toList();
    }
}
