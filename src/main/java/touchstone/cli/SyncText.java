package touchstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import touchstone.collect.FactSyncResult;
import touchstone.corpus.Changes;

/** What became of the origins of a sync. */
final class SyncText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SyncText() {}

    /** For people: a line for each origin, its notes below. */
    static String of(List<FactSyncResult> results) {
        StringBuilder text = new StringBuilder();
        Changes all = Changes.NONE;
        for (FactSyncResult result : results) {
            all = all.plus(result.changes());
            text.append(plain(result.origin())).append(": ").append(label(result.state()));
            if (result.state() != FactSyncResult.State.UNCHANGED) {
                text.append(" — ").append(result.inWords());
            }
            if (result.rejected() > 0) {
                text.append(String.format(Locale.ROOT, ", %,d could not be read", result.rejected()));
            }
            text.append('\n');
            result.notes().forEach(note -> text.append("  ").append(plain(note)).append('\n'));
        }
        if (results.size() > 1) {
            text.append("in all: ").append(FactSyncResult.inWords(all)).append('\n');
        }
        return text.toString();
    }

    /** For programs. */
    static String json(List<FactSyncResult> results) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode origins = root.putArray("origins");
        for (FactSyncResult result : results) {
            Changes changes = result.changes();
            ObjectNode node = origins.addObject()
                    .put("origin", result.origin())
                    .put("state", label(result.state()))
                    .put("added", changes.added())
                    .put("changed", changes.changed())
                    .put("corrected", changes.corrected())
                    .put("withdrawn", changes.withdrawn())
                    .put("restored", changes.restored())
                    .put("unchanged", changes.unchanged())
                    .put("rejected", result.rejected());
            ArrayNode notes = node.putArray("notes");
            result.notes().forEach(notes::add);
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }

    private static String label(FactSyncResult.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Words of a feed may hold codes that a terminal obeys. */
    private static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
    }
}
