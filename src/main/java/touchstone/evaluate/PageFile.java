package touchstone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import touchstone.model.Page;
import touchstone.text.WebAddresses;

/** Pages in a file: JSON lines with {@code id}, {@code url} and {@code html}, gzipped or not. */
final class PageFile {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PageFile() {}

    /** A page and how the gold calls it. */
    record Item(String id, Page page) {}

    /**
     * Hands over each page in turn, so that no more than one has to be kept.
     *
     * @throws IOException one sentence that names the file, and the line if that is not JSON
     */
    static void each(Path file, Consumer<Item> taker) throws IOException {
        int number = 0;
        try (BufferedReader lines = InputFile.reader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    taker.accept(item(MAPPER.readTree(line)));
                }
            }
        } catch (JsonProcessingException e) {
            throw new IOException("line " + number + " of " + file + " is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Item item(JsonNode page) {
        byte[] html = page.path("html").asText().getBytes(StandardCharsets.UTF_8);
        return new Item(
                page.path("id").asText(),
                new Page(WebAddresses.resolve(null, page.path("url").asText()), "text/html", "utf-8", html));
    }
}
