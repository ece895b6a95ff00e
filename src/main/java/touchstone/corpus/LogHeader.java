package touchstone.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The first line of the records.
 *
 * @param generation rises each time they are written anew
 */
record LogHeader(long generation) {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    String write() {
        return JSON.createObjectNode()
                .put("touchstone", "fact-checks")
                .put("format", FORMAT)
                .put("generation", generation)
                .toString();
    }

    /** @throws IOException one sentence for the user: this is no file of records, or a later version's */
    static LogHeader read(Path file) throws IOException {
        try (LogReader reader = new LogReader(file, 0)) {
            byte[] line = reader.next();
            if (line == null || reader.isDamaged()) {
                throw damaged(file);
            }
            return parse(line, file);
        }
    }

    static LogHeader parse(byte[] line, Path file) throws IOException {
        JsonNode node = JSON.readTree(line);
        if (!node.path("touchstone").asText().equals("fact-checks")) {
            throw damaged(file);
        }
        if (node.path("format").asInt() > FORMAT) {
            throw new IOException(file + " was written by a later version of this program; use that one");
        }
        return new LogHeader(node.path("generation").asLong());
    }

    private static IOException damaged(Path file) {
        return new IOException("the first line of " + file + " is damaged; make the file again with `touchstone facts"
                + " rebuild`, which keeps every line that can be read");
    }
}
