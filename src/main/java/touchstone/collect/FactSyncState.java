package touchstone.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Validators;

/**
 * What is remembered of origins between two runs, in {@code sync/state.json} below the data folder. It only spares work: if it
 * is lost or damaged everything is read again, and nothing is lost or doubled. Written whole or not at all.
 */
final class FactSyncState {

    private static final int MOST = 50_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Known> origins;

    /**
     * What is known of an origin.
     *
     * @param validators of the version that was read last
     * @param step how far that version came
     * @param token where a search goes on, null if it came to its end
     */
    record Known(Validators validators, Step step, @Nullable String token, Instant at) {}

    /** How far an origin came. */
    enum Step {
        /** The file is here, and not yet in the corpus. */
        DOWNLOADED,
        /** All of it is in the corpus. */
        KEPT,
        /** Some of it is in the corpus. */
        BEGUN
    }

    private FactSyncState(Path file, Map<String, Known> origins) {
        this.file = file;
        this.origins = origins;
    }

    /** The folder for what sync keeps beside the corpus. */
    static Path folder(Path data) {
        return data.resolve("sync");
    }

    static FactSyncState open(Path data) {
        Path file = folder(data).resolve("state.json");
        Map<String, Known> origins = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                JSON.readTree(file.toFile()).properties().forEach(e -> origins.put(e.getKey(), read(e.getValue())));
            }
        } catch (IOException | RuntimeException e) {
            // Everything is read again then, which is right however little of the file can be trusted.
            origins.clear();
        }
        return new FactSyncState(file, origins);
    }

    synchronized @Nullable Known of(String origin) {
        return origins.get(origin);
    }

    synchronized void keep(String origin, Known known) throws IOException {
        origins.remove(origin);
        origins.put(origin, known);
        while (origins.size() > MOST) {
            origins.remove(origins.keySet().iterator().next());
        }
        write();
    }

    synchronized void forget(String origin) throws IOException {
        if (origins.remove(origin) != null) {
            write();
        }
    }

    private void write() throws IOException {
        ObjectNode all = JSON.createObjectNode();
        origins.forEach((name, known) -> all.putObject(name)
                .put("etag", known.validators.etag())
                .put("lastModified", known.validators.lastModified())
                .put("step", known.step.name())
                .put("token", known.token)
                .put("at", known.at.toString()));
        Files.createDirectories(file.getParent());
        Path aside = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        Files.write(aside, bytes(all));
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write JSON", e);
        }
    }

    private static Known read(JsonNode node) {
        return new Known(
                new Validators(text(node, "etag"), text(node, "lastModified")),
                Step.valueOf(node.path("step").asText()),
                text(node, "token"),
                Instant.parse(node.path("at").asText()));
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.path(key).isTextual() ? node.path(key).asText() : null;
    }
}
