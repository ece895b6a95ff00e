package touchstone.extract;

import java.util.BitSet;
import java.util.List;

/**
 * The flows that are the article: a first reading by names, weight and title, then a learned look at each flow, which is undone
 * where it leaves too little.
 */
final class ArticleBody {

    /** Share of the first reading that has to be left. Names and weight alone are right more often than a page without a body. */
    private static final double LEAST = .25;

    private ArticleBody() {}

    /** The flows of the article in order; empty if the page holds no text. */
    static List<Flow> find(Outline outline, PageFacts facts, BodyModel model) {
        if (outline.flows().isEmpty()) {
            return List.of();
        }
        PageWords words = PageWords.of(facts);
        BodyFinder.Reading reading = BodyFinder.read(outline, words);
        List<Flow> first = flows(outline, reading.kept());
        List<Flow> body = flows(outline, model.keep(new FlowFeatures(outline, reading, words)));
        return length(body) < LEAST * length(first) ? first : body;
    }

    private static List<Flow> flows(Outline outline, BitSet kept) {
        while (!kept.isEmpty() && outline.flows().get(kept.length() - 1).isHeading()) {
            kept.clear(kept.length() - 1);
        }
        return kept.stream().mapToObj(outline.flows()::get).toList();
    }

    private static int length(List<Flow> flows) {
        return flows.stream().mapToInt(flow -> flow.text().length()).sum();
    }
}
