package touchstone.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import touchstone.model.FactCheck;
import touchstone.model.Page;
import touchstone.rulebook.KindCues;

/** Reads the fact-checks that a page publishes as ClaimReview, whether or not it holds an article. Takes any bytes. */
public final class ReviewReader {

    private static final int LARGEST = 20 * 1024 * 1024;

    private ReviewReader() {}

    /** The fact-checks in the order of the page; none if it cannot be read. */
    public static List<FactCheck> read(Page page) {
        if (page.body().length > LARGEST || Sniffed.unreadable(page) != null) {
            return List.of();
        }
        Decoded decoded = Decoded.of(page);
        if (!Sniffed.isMarkup(page.mediaType(), decoded.text())) {
            return List.of();
        }
        Document document = Markup.parsed(decoded.text(), page.uri());
        return PageReviews.of(PageFacts.of(document, page.uri(), KindCues.NONE));
    }
}
