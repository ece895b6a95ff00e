package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import touchstone.model.FactCheck;
import touchstone.text.ClaimReviews;

/** The fact-checks that a page publishes as ClaimReview or MediaReview, in JSON-LD, microdata or RDFa. */
final class PageReviews {

    private static final int MOST_ITEMS = 50;
    private static final String MICRODATA = "[itemtype~=(?i)schema.org/(?:Claim|Media)Review]";
    private static final String RDFA = "[typeof~=(?i)(?:^|[\\s:/])(?:Claim|Media)Review(?:\\s|$)]";

    private PageReviews() {}

    static List<FactCheck> of(PageFacts page) {
        List<JsonNode> blocks = new ArrayList<>(page.data().blocks());
        add(page, MICRODATA, Microdata::read, blocks);
        add(page, RDFA, Rdfa::read, blocks);
        return ClaimReviews.read(blocks, page.uri());
    }

    private static void add(
            PageFacts page, String selector, Function<Element, JsonNode> reader, List<JsonNode> blocks) {
        page.document().select(selector).stream().limit(MOST_ITEMS).map(reader).forEach(blocks::add);
    }
}
