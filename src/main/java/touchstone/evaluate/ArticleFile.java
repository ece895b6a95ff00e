package touchstone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;

/** Lines of JSON with id, text and, where known, title and label (real, fake, satire). */
final class ArticleFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleFile() {}

    /** A line; the article is null where it has no text, or is no JSON. */
    record Row(String id, String label, @Nullable Article article) {}

    static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        for (String line : InputFile.lines(file)) {
            rows.add(row(line));
        }
        return rows;
    }

    private static Row row(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            String text = node.path("text").asText("");
            String title = node.path("title").asText("");
            return new Row(
                    node.path("id").asText(""),
                    node.path("label").asText("").toLowerCase(Locale.ROOT),
                    text.isBlank() ? null : article(title, text));
        } catch (JsonProcessingException e) {
            return new Row("", "", null);
        }
    }

    /**
     * An article as it would have been extracted: the title, then the paragraphs, one empty line between. These texts lost
     * bylines, dates and links on their way into the data, so that they count as pasted ones, without an address.
     */
    static Article article(String title, String text) {
        StringBuilder all = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (!title.isBlank()) {
            append(all, blocks, Block.Role.TITLE, title.strip());
        }
        for (String paragraph : text.split("\\n+", -1)) {
            if (!paragraph.isBlank()) {
                append(all, blocks, Block.Role.PARAGRAPH, paragraph.strip());
            }
        }
        Metadata metadata =
                new Metadata(title.isBlank() ? null : title.strip(), List.of(), null, null, null, null, "en");
        return new Article(null, metadata, PageKind.NEWS, all.toString(), blocks);
    }

    private static void append(StringBuilder all, List<Block> blocks, Block.Role role, String text) {
        if (!all.isEmpty()) {
            all.append("\n\n");
        }
        blocks.add(new Block(role, new Span(all.length(), all.length() + text.length())));
        all.append(text);
    }
}
