package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import touchstone.model.Block;

/**
 * The text that a page gives in its JSON-LD as {@code articleBody}. It has lost lists, headings and links, so it only stands in
 * for a body that the markup does not show.
 */
final class LinkedBody {

    private static final int SHORTEST = 400;
    private static final int MUCH_LONGER = 3;

    private LinkedBody() {}

    /** {@code shown}, unless the text in the JSON-LD is several times longer. */
    static List<Flow> unless(List<Flow> shown, PageFacts facts, Outline outline) {
        int length = shown.stream().mapToInt(f -> f.text().length()).sum();
        String words = length > 3_000 ? null : facts.linked("articleBody");
        if (words == null || words.length() < SHORTEST || words.length() < MUCH_LONGER * length) {
            return shown;
        }
        String plain = words.contains("</p>") || words.contains("<br") ? withoutMarkup(words) : words;
        Box box = outline.boxes().isEmpty() ? new Box(null, "body", Set.of()) : outline.root();
        List<Flow> flows = new ArrayList<>();
        plain.lines()
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .filter(line -> !line.isEmpty())
                .forEach(line -> flows.add(new Flow(Block.Role.PARAGRAPH, line, 0, box, List.of(), null)));
        return flows;
    }

    private static String withoutMarkup(String words) {
        return String.join(
                "\n",
                OutlineReader.read(Jsoup.parse(words).body()).flows().stream()
                        .map(Flow::text)
                        .toList());
    }
}
