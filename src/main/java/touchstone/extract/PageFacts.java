package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.text.WebAddresses;

/**
 * Where a page says things about itself: its document, its meta elements by lower-case name or property, and its JSON-LD.
 */
record PageFacts(Document document, @Nullable URI uri, Map<String, String> metas, LinkedData data) {

    static PageFacts of(Document document, @Nullable URI uri) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(key).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    metas.putIfAbsent(name, content);
                }
            }
        }
        return new PageFacts(document, uri, metas, LinkedData.of(document));
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

    /** The words under a key of the first article in the JSON-LD that has it. */
    @Nullable
    String linked(String... keys) {
        for (JsonNode article : data.articles()) {
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
        Element base = document.selectFirst("base[href]");
        URI declared = base == null ? null : WebAddresses.resolve(uri, base.attr("href"));
        return declared != null ? declared : uri != null ? uri : canonical();
    }

    @Nullable
    URI canonical() {
        for (Element link : document.getElementsByTag("link")) {
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
