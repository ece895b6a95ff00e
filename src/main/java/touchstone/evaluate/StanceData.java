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

    /**
     * A text and a claim.
     *
     * @param headline the text's own headline, empty if not known
     * @param leaning its labelled stance; for a fact-check, that which follows from its verdict; null if there is none
     * @param factCheck whether it is a fact-checker's own article
     */
    record Item(
            String headline,
            String body,
            String claim,
            @Nullable Leaning leaning,
            boolean factCheck) {}

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
            boolean factCheck = node.has("claim");
            String claim = node.path(factCheck ? "claim" : "headline").asText("");
            String body = node.path(factCheck ? "text" : "body").asText("");
            if (claim.isBlank() || body.isBlank()) {
                return null;
            }
            String headline = factCheck ? node.path("title").asText("") : "";
            String label = node.path(factCheck ? "label" : "stance").asText("");
            return new Item(headline, body, claim, leaning(label), factCheck);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** A fact-check of what is true asserts it, one of what is false denies it; those in between tell nothing. */
    private static @Nullable Leaning leaning(String label) {
        return switch (label) {
            case "agree", "true", "mostly-true" -> Leaning.ASSERTS;
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
