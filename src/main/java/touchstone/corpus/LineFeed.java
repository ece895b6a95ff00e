package touchstone.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/** A feed of lines: each a JSON object, or each a row of a table. A line that cannot be read loses no other. */
final class LineFeed {

    private static final int LONGEST_LINE = 4 << 20;

    private final InputStream in;
    private int number;
    private boolean tooLong;

    LineFeed(InputStream in) {
        this.in = in;
    }

    void json(FactFeed.Elements elements) throws IOException {
        for (String line = next(); line != null; line = next()) {
            if (tooLong) {
                elements.rejected("line " + number, "the line is longer than 4 MB");
            } else if (!line.isBlank()) {
                json(line, elements);
            }
        }
    }

    /** Rows of {@code id⇥claim⇥title⇥speaker}, the last two optional. */
    void table(FactFeed.Elements elements) throws IOException {
        for (String line = next(); line != null; line = next()) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 2 || cells[0].isBlank() || cells[1].isBlank() || tooLong) {
                if (!line.isBlank()) {
                    elements.rejected("line " + number, "it does not have an id, a tab and a claim");
                }
            } else {
                elements.fact("line " + number, row(cells));
            }
        }
    }

    private void json(String line, FactFeed.Elements elements) throws IOException {
        JsonNode node;
        try {
            node = JsonFeed.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            elements.rejected("line " + number, "the JSON is broken: " + e.getOriginalMessage());
            return;
        }
        elements.json("line " + number, node);
    }

    private static FactCheck row(String[] cells) {
        return new FactCheck(
                cells[0].strip(),
                unquoted(cells[1]),
                false,
                cells.length > 2 && !cells[2].isBlank() ? unquoted(cells[2]) : null,
                cells.length > 3 && !cells[3].isBlank() ? cells[3].strip() : null,
                null,
                null,
                null,
                PublisherTier.SELF_DECLARED,
                null,
                null,
                null,
                Verdict.UNRATED,
                "und");
    }

    private static String unquoted(String cell) {
        String text = cell.strip();
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : text;
    }

    /** The next line; cut, with {@link #tooLong} set, where it exceeds the bound; null at the end. */
    private @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        tooLong = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            tooLong |= line.size() >= LONGEST_LINE;
            if (!tooLong) {
                line.write(b);
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
