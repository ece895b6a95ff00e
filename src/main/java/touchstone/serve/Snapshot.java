package touchstone.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.text.Digests;

/**
 * All known sources in one compact document, so that a client knows most of what it meets without asking. Equal snapshots are
 * equal byte by byte.
 *
 * @param version the digest of the document, itself left out
 * @param ruleset digest of the rules and lists behind it
 * @param asOf the day on which it came out different from the one before
 * @param prefixBits see {@link Prefixes}
 * @param rows by domain
 */
record Snapshot(String version, String ruleset, LocalDate asOf, int prefixBits, NavigableMap<String, SourceRow> rows) {

    static final int FORMAT = 1;
    /** No snapshot is larger: half a million sources. */
    static final int MOST_BYTES = 32 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    Snapshot {
        rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
    }

    static Snapshot of(String ruleset, LocalDate asOf, int prefixBits, Collection<SourceRow> sources) {
        NavigableMap<String, SourceRow> rows = new TreeMap<>();
        sources.forEach(row -> rows.put(row.domain(), row));
        Snapshot unnamed = new Snapshot("", ruleset, asOf, prefixBits, rows);
        String version = Digests.of(new String(unnamed.json(), StandardCharsets.UTF_8));
        return new Snapshot(version, ruleset, asOf, prefixBits, rows);
    }

    /** Whether another says the same, on whatever day. */
    boolean saysTheSameAs(Snapshot other) {
        return ruleset.equals(other.ruleset) && prefixBits == other.prefixBits && rows.equals(other.rows);
    }

    /** The whole document. */
    byte[] json() {
        return json(null, rows.values(), List.of());
    }

    /** What to change in an older one to get this one. */
    byte[] json(Snapshot older) {
        List<SourceRow> changed = rows.values().stream()
                .filter(row -> !row.equals(older.rows.get(row.domain())))
                .toList();
        List<String> removed = older.rows.keySet().stream()
                .filter(domain -> !rows.containsKey(domain))
                .toList();
        return json(older.version, changed, removed);
    }

    private byte[] json(@Nullable String since, Collection<SourceRow> sources, List<String> removed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sources.size() * 40 + 1024);
        try (JsonGenerator out = JSON.getFactory().createGenerator(bytes)) {
            out.writeStartObject();
            out.writeNumberField("format", FORMAT);
            out.writeStringField("version", version);
            out.writeStringField("since", since);
            out.writeStringField("ruleset", ruleset);
            out.writeStringField("asOf", asOf.toString());
            out.writeNumberField("prefixBits", prefixBits);
            words(out, "bands", SourceRow.BANDS);
            words(out, "kinds", SourceRow.KINDS);
            out.writeArrayFieldStart("sources");
            for (SourceRow row : sources) {
                row.write(out);
            }
            out.writeEndArray();
            words(out, "removed", removed);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void words(JsonGenerator out, String name, List<String> words) throws IOException {
        out.writeArrayFieldStart(name);
        for (String word : words) {
            out.writeString(word);
        }
        out.writeEndArray();
    }

    /** The snapshot that a whole document is; null if it is none of this program, or not the one that was written. */
    static @Nullable Snapshot parse(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.path("format").asInt() != FORMAT
                    || !words(root.path("bands")).equals(SourceRow.BANDS)
                    || !words(root.path("kinds")).equals(SourceRow.KINDS)) {
                return null;
            }
            Map<String, SourceRow> rows = new TreeMap<>();
            for (JsonNode cells : root.path("sources")) {
                SourceRow row = SourceRow.parse(cells);
                if (row == null) {
                    return null;
                }
                rows.put(row.domain(), row);
            }
            Snapshot snapshot = of(
                    root.path("ruleset").asText(),
                    LocalDate.parse(root.path("asOf").asText()),
                    root.path("prefixBits").asInt(),
                    rows.values());
            return snapshot.version.equals(root.path("version").asText()) ? snapshot : null;
        } catch (IOException | DateTimeException e) {
            // A file that somebody touched: as good as none.
            return null;
        }
    }

    private static List<String> words(JsonNode list) {
        return JSON.convertValue(list, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }
}
