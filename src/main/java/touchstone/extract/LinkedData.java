package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import touchstone.text.JsonLd;
import touchstone.text.LooseJson;

/**
 * The JSON-LD of a page.
 *
 * @param blocks the blocks that could be read, repaired where needed
 * @param graph all their objects
 * @param unreadable how many blocks could not be read, or not wholly
 */
record LinkedData(List<JsonNode> blocks, JsonLd graph, int unreadable) {

    private static final int MOST_BLOCKS = 200;
    private static final String[] ARTICLES = {
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "opinionnewsarticle",
        "analysisnewsarticle",
        "backgroundnewsarticle",
        "satiricalarticle",
        "blogposting",
        "liveblogposting",
        "reviewnewsarticle",
        "askpublicnewsarticle",
        "advertisercontentarticle",
        "scholarlyarticle",
        "techarticle",
        "report",
        "claimreview"
    };

    /** @param scripts of a page, those that hold other things too */
    static LinkedData of(List<Element> scripts) {
        List<JsonNode> blocks = new ArrayList<>();
        int unreadable = 0;
        int seen = 0;
        for (Element script : scripts) {
            if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json") || seen++ > MOST_BLOCKS) {
                continue;
            }
            String json = script.data();
            LooseJson.Reading read = LooseJson.readAll(json);
            blocks.addAll(read.values());
            unreadable += read.isWhole() ? 0 : 1;
        }
        return new LinkedData(blocks, JsonLd.of(blocks), unreadable);
    }

    /** The objects that describe articles, in order. The first is nearly always the article of the page. */
    List<JsonNode> articles() {
        return graph.ofType(ARTICLES);
    }
}
