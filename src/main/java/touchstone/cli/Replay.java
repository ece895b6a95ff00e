package touchstone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report of before, to be held against what the same text gives now: on the same day, with the same rules and data, the same
 * to the byte. What differs is named: the program, the rules layer by layer, the fact-checks, and where the reports part.
 */
record Replay(
        String text,
        JsonNode report,
        LocalDate day,
        @Nullable String url) {

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_PLACES = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws Failure if it is no report of this program, or one of before reports could be replayed */
    static Replay read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Failure(file + " is larger than any report.");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            JsonNode report = JSON.readTree(text);
            LocalDate day = LocalDate.parse(report.at("/touchstone/day").asText());
            return new Replay(text, report, day, report.at("/document/url").textValue());
        } catch (JsonProcessingException | DateTimeException e) {
            throw new Failure(file + " is no report that can be replayed; make one with 'check … --format json'.", e);
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + Reason.of(e) + ".", e);
        }
    }

    /** What differs from a report of now, in sentences; empty if nothing does. */
    List<String> differences(String now) {
        if (text.equals(now)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        JsonNode fresh = parsed(now);
        differs(found, "the program", "/touchstone/version", fresh);
        differs(found, "the rules", "/rules/digest", fresh);
        layers(found, fresh);
        differs(found, "the fact-checks", "/touchstone/corpus", fresh);
        if (found.isEmpty()) {
            found.add(
                    "program, rules and fact-checks are the same: the text differs, or what the store knows of a source");
        }
        List<String> places = new ArrayList<>();
        walk("", report, fresh, places);
        int more = places.size() - MOST_PLACES;
        found.addAll(places.subList(0, Math.min(MOST_PLACES, places.size())));
        if (more > 0) {
            found.add("and " + more + " more places");
        }
        if (places.isEmpty()) {
            found.add("the values are the same; only the way the file is written differs");
        }
        return found;
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own report is no JSON", e);
        }
    }

    private void differs(List<String> found, String what, String place, JsonNode fresh) {
        String before = report.at(place).asText();
        String now = fresh.at(place).asText();
        if (!before.equals(now)) {
            found.add(what + " differ: " + before + " then, " + now + " now");
        }
    }

    private void layers(List<String> found, JsonNode fresh) {
        JsonNode before = report.at("/rules/layers");
        JsonNode now = fresh.at("/rules/layers");
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            String then = layer(before.path(i));
            String today = layer(now.path(i));
            if (!then.equals(today) && before.size() + now.size() > 2) {
                found.add("layer " + (i + 1) + ": " + then + " then, " + today + " now");
            }
        }
    }

    private static String layer(JsonNode layer) {
        return layer.isMissingNode()
                ? "nothing"
                : "“" + layer.path("name").asText() + "” "
                        + layer.path("digest").asText();
    }

    private static void walk(String place, JsonNode before, JsonNode now, List<String> places) {
        if (before.equals(now)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            Set<String> keys = new LinkedHashSet<>();
            before.properties().stream().map(Map.Entry::getKey).forEach(keys::add);
            now.properties().stream().map(Map.Entry::getKey).forEach(keys::add);
            keys.forEach(k -> walk(place + "/" + k, before.path(k), now.path(k), places));
        } else if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < now.size(); i++) {
                walk(place + "/" + i, before.path(i), now.path(i), places);
            }
        } else {
            places.add("  " + place + ": " + shortened(before) + " then, " + shortened(now) + " now");
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : Objects.toString(node);
        return text.length() <= 60 ? text : text.substring(0, 57) + "…";
    }
}
