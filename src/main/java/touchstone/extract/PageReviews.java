package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import touchstone.model.FactCheck;
import touchstone.text.ClaimReviews;

/** The fact-checks that a page publishes as ClaimReview or MediaReview, in JSON-LD, microdata or RDFa. */
final class PageReviews {

    private static final int MOST_ITEMS = 50;
    private static final Pattern MICRODATA = Pattern.compile("(?i)schema.org/(?:Claim|Media)Review");
    private static final Pattern RDFA = Pattern.compile("(?i)(?:^|[\\s:/])(?:Claim|Media)Review(?:\\s|$)");

    private PageReviews() {}

    static List<FactCheck> of(PageFacts page) {
        List<JsonNode> blocks = new ArrayList<>(page.data().blocks());
        add(page, "itemtype", MICRODATA, Microdata::read, blocks);
        add(page, "typeof", RDFA, Rdfa::read, blocks);
        return ClaimReviews.read(blocks, page.uri());
    }

    private static void add(
            PageFacts page, String attribute, Pattern type, Function<Element, JsonNode> reader, List<JsonNode> blocks) {
        page.parts().items().stream()
                .filter(item -> type.matcher(item.attr(attribute)).find())
                .limit(MOST_ITEMS)
                .map(reader)
                .forEach(blocks::add);
    }
}
