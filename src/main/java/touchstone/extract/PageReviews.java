package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import touchstone.model.FactCheck;
import touchstone.text.ClaimReviews;

/** The fact-checks that a page publishes as ClaimReview, in JSON-LD or microdata. */
final class PageReviews {

    private static final int MOST_ITEMS = 50;

    private PageReviews() {}

    static List<FactCheck> of(PageFacts page) {
        List<JsonNode> blocks = new ArrayList<>(page.data().blocks());
        for (Element item : page.document().select("[itemtype~=(?i)schema.org/ClaimReview]")) {
            if (blocks.size() < page.data().blocks().size() + MOST_ITEMS) {
                blocks.add(Microdata.read(item));
            }
        }
        return ClaimReviews.read(blocks, page.uri());
    }
}
