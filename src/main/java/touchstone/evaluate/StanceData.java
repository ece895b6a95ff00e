package touchstone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Stance.Leaning;

/** Texts with a claim and the stance towards it, from JSON lines of either layout of BENCHMARKS.md §2; gzipped or not. */
final class StanceData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StanceData() {}

    /** Where an item comes from. */
    enum Origin {
        /** A text, and the headline of another one as the claim. */
        PAIR,
        /** A fact-checker's own article. */
        FACT_CHECK,
        /** A page that spreads what its own headline claims. */
        SPREADER
    }

    /**
     * A text and a claim.
     *
     * @param headline the text's own headline, empty if not known
     * @param leaning its labelled stance; for a fact-check, that which follows from its verdict; null if there is none
     */
    record Item(
            String headline,
            String body,
            String claim,
            @Nullable Leaning leaning,
            Origin origin) {}

    /** One item a line; null for a line that cannot be read. */
    static List<@Nullable Item> read(Path file) throws IOException {
        List<@Nullable Item> items = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                items.add(line.isBlank() ? null : item(line));
            }
        }
        return items;
    }

    private static @Nullable Item item(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            Origin origin =
                    node.has("claim") ? Origin.FACT_CHECK : node.has("headline") ? Origin.PAIR : Origin.SPREADER;
            String title = node.path("title").asText("");
            return switch (origin) {
                case PAIR -> item("", node, "body", node.path("headline").asText(""), "stance", origin);
                case FACT_CHECK -> item(title, node, "text", node.path("claim").asText(""), "label", origin);
                case SPREADER -> item(title, node, "text", title, "label", origin);
            };
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static @Nullable Item item(
            String headline, JsonNode node, String text, String claim, String label, Origin origin) {
        String body = node.path(text).asText("");
        return claim.isBlank() || body.isBlank()
                ? null
                : new Item(headline, body, claim, leaning(node.path(label).asText("")), origin);
    }

    /** A fact-check of what is true asserts it, one of what is false denies it; those in between tell nothing. A fake story asserts its own headline. */
    static @Nullable Leaning leaning(String label) {
        return switch (label) {
            case "agree", "true", "mostly-true", "fake" -> Leaning.ASSERTS;
            case "disagree", "false", "pants-fire", "barely-true", "mostly-false" -> Leaning.DENIES;
            case "discuss" -> Leaning.REPORTS;
            default -> null;
        };
    }

    /** The name of a stance in the data. */
    static String label(Leaning leaning) {
        return switch (leaning) {
            case ASSERTS -> "agree";
            case DENIES -> "disagree";
            case REPORTS, UNKNOWN -> "discuss";
        };
    }
}
