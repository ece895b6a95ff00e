package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.KindCues;
import touchstone.rulebook.PageSigns;
import touchstone.text.WebAddresses;

/**
 * Where a page says things about itself: its document, the elements meant for programs, its meta elements by lower-case name or property, and its JSON-LD.
 *
 * @param articles the articles in the JSON-LD, those first that say that they stand at the address of the page
 * @param build what the names and buttons of its elements say of its kind
 */
record PageFacts(
        Document document,
        @Nullable URI uri,
        PageParts parts,
        Map<String, String> metas,
        LinkedData data,
        List<JsonNode> articles,
        PageSigns build) {

    /** Puts the late parts of a streamed page in their places, so an outline is read after this. */
    static PageFacts of(Document document, @Nullable URI uri, KindCues kinds) {
        PageBuild build = new PageBuild(kinds.signs());
        PageParts parts = PageParts.of(document, build);
        Streamed.settle(document, parts.streamed());
        Map<String, String> metas = new HashMap<>();
        for (Element meta : parts.metas()) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.putIfAbsent(name, content);
                }
            }
        }
        LinkedData data = LinkedData.of(parts.scripts());
        return new PageFacts(document, uri, parts, metas, data, articles(data, uri), build.signs());
    }

    /** The content of the first of the meta elements that is there. */
    @Nullable
    String meta(String... names) {
        for (String name : names) {
            String content = metas.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static List<JsonNode> articles(LinkedData data, @Nullable URI uri) {
        String path = uri == null ? null : uri.getPath();
        List<JsonNode> all = data.articles();
        if (all.size() < 2 || path == null || path.length() < 2) {
            return all;
        }
        List<JsonNode> own = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode article : all) {
            boolean here = data.graph().values(article, "mainEntityOfPage", "url", "@id").stream()
                    .map(data.graph()::words)
                    .anyMatch(address -> address != null && address.contains(path));
            (here ? own : others).add(article);
        }
        own.addAll(others);
        return own;
    }

    /** The words under a key of the first article in the JSON-LD that has it. */
    @Nullable
    String linked(String... keys) {
        for (JsonNode article : articles) {
            String words = data.graph().text(article, keys);
            if (words != null) {
                return words;
            }
        }
        return null;
    }

    /** What relative addresses on the page are relative to. */
    @Nullable
    URI base() {
        Element base = parts.base();
        URI declared = base == null ? null : WebAddresses.resolve(uri, base.attr("href"));
        return declared != null ? declared : uri != null ? uri : canonical();
    }

    @Nullable
    URI canonical() {
        for (Element link : parts.links()) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                URI canonical = WebAddresses.resolve(uri, link.attr("href"));
                if (canonical != null) {
                    return canonical;
                }
            }
        }
        return WebAddresses.resolve(uri, meta("og:url"));
    }
}
