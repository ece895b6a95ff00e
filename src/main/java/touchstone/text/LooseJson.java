package touchstone.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads JSON as it stands in real pages: with raw control characters, trailing commas, comments, CDATA marks, entities,
 * single or curly quotes, or unescaped quotes inside a string. What is right already is read as it is; each repair is tried
 * only after the step before it failed, and in the end the objects are saved that are whole.
 */
public final class LooseJson {

    private static final int LONGEST = 5_000_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private LooseJson() {}

    /**
     * What could be read.
     *
     * @param values the objects and lists, in order
     * @param isWhole whether nothing of what looked like data was lost
     */
    public record Reading(List<JsonNode> values, boolean isWhole) {

        public Reading {
            values = List.copyOf(values);
        }
    }

    /**
     * The objects and lists that {@code json} holds one after the other; empty if nothing could be read or it is longer than
     * five million characters. What follows the last readable value is dropped; of what cannot be read as a whole, the objects
     * in it that can.
     */
    public static List<JsonNode> read(String json) {
        return readAll(json).values();
    }

    /** As {@link #read}, with word of what was lost. */
    public static Reading readAll(String json) {
        if (json.isBlank()) {
            return new Reading(List.of(), true);
        }
        if (json.length() > LONGEST) {
            return new Reading(List.of(), false);
        }
        String bare = withoutWrapping(json);
        for (UnaryOperator<String> repair : REPAIRS) {
            String repaired = repair.apply(bare);
            Parsed parsed = parse(repaired);
            if (!parsed.values().isEmpty()) {
                boolean cutOff = json.lastIndexOf('{') > json.lastIndexOf('}');
                return parsed.isWhole() ? new Reading(parsed.values(), !cutOff) : withPieces(parsed, repaired);
            }
        }
        return withPieces(new Parsed(List.of(), 0, false), bare);
    }

    private static Reading withPieces(Parsed parsed, String json) {
        List<JsonNode> values = new ArrayList<>(parsed.values());
        String rest = json.substring(parsed.end());
        char quote = quote(json);
        values.addAll(JsonPieces.of(
                InnerQuotes.escaped(rest, quote), quote, piece -> parse(piece).values()));
        return new Reading(values, false);
    }

    /**
     * @param end where the last value ends
     * @param isWhole whether nothing that looks like an object follows there
     */
    private record Parsed(List<JsonNode> values, int end, boolean isWhole) {}

    /** In the order in which they are tried; each leaves a text alone that has not its fault. */
    private static final List<UnaryOperator<String>> REPAIRS = List.of(
            UnaryOperator.identity(),
            json -> json.contains("&quot;") && json.indexOf('"') < 0 ? Entities.decode(json) : json,
            json -> json.indexOf('"') < 0 ? json.replace('\u201c', '"').replace('\u201d', '"') : json,
            json -> InnerQuotes.escaped(json, quote(json)));

    /** The mark that strings stand in: the first one there is. */
    private static char quote(String json) {
        int one = json.indexOf('\'');
        int two = json.indexOf('"');
        return one >= 0 && (two < 0 || one < two) ? '\'' : '"';
    }

    private static Parsed parse(String json) {
        List<JsonNode> values = new ArrayList<>();
        long end = 0;
        try (MappingIterator<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (documents.hasNextValue()) {
                JsonNode value = documents.nextValue();
                end = documents.getCurrentLocation().getCharOffset();
                if (value.isContainerNode()) {
                    values.add(value);
                }
            }
        } catch (JsonProcessingException e) {
            int last = Math.clamp(end, 0, json.length());
            return new Parsed(values, last, !values.isEmpty() && json.indexOf('{', last) < 0);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        return new Parsed(values, json.length(), true);
    }

    /** Without comment and CDATA marks, a byte order mark, an assignment in front or a semicolon behind. */
    private static String withoutWrapping(String json) {
        int object = json.indexOf('{');
        int list = json.indexOf('[');
        String head = json.strip();
        if (head.startsWith("<!--") || head.startsWith("//") || head.startsWith("/*") || head.startsWith("<![CDATA[")) {
            int cdata = json.indexOf("CDATA[");
            int from = cdata >= 0 && cdata < 40 ? cdata + 6 : 0;
            object = json.indexOf('{', from);
            list = json.indexOf('[', from);
        }
        int start = object < 0 ? list : list < 0 ? object : Math.min(object, list);
        int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
        if (start < 0 || end <= start) {
            return json;
        }
        int closing = head.endsWith("]]>") ? json.lastIndexOf('}') : end;
        return json.substring(start, Math.max(closing, start) + 1);
    }
}
