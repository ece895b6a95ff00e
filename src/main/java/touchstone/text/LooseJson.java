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

/**
 * Reads JSON as it stands in real pages: with raw control characters, trailing commas, comments, CDATA marks, entities,
 * single quotes or unescaped quotes inside a string. What is right already is read as it is; each repair is tried only
 * after the step before it failed.
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
     * The objects and lists that {@code json} holds one after the other; empty if nothing could be read or it is longer than
     * five million characters. What follows the last readable value is dropped.
     */
    public static List<JsonNode> read(String json) {
        if (json.isBlank() || json.length() > LONGEST) {
            return List.of();
        }
        String bare = withoutWrapping(json);
        List<JsonNode> values = parse(bare);
        if (values.isEmpty() && bare.contains("&quot;") && bare.indexOf('"') < 0) {
            values = parse(Entities.decode(bare));
        }
        return values.isEmpty() ? parse(withInnerQuotesEscaped(bare)) : values;
    }

    private static List<JsonNode> parse(String json) {
        List<JsonNode> values = new ArrayList<>();
        try (MappingIterator<JsonNode> documents =
                MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (documents.hasNextValue()) {
                JsonNode value = documents.nextValue();
                if (value.isContainerNode()) {
                    values.add(value);
                }
            }
        } catch (JsonProcessingException e) {
            return values;
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
        return values;
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

    /** A quotation mark ends a string only where the grammar can go on behind it; any other is escaped. */
    private static String withInnerQuotesEscaped(String json) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\' && i + 1 < json.length()) {
                out.append(c).append(json.charAt(++i));
                continue;
            }
            if (c == '"') {
                if (!inString) {
                    inString = true;
                } else if (endsString(json, i + 1)) {
                    inString = false;
                } else {
                    out.append('\\');
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean endsString(String json, int from) {
        int next = afterSpace(json, from);
        if (next == json.length()) {
            return true;
        }
        char c = json.charAt(next);
        if (c == '}' || c == ']' || c == ':') {
            return true;
        }
        return c == ',' && "\"{[-0123456789tfn}]".indexOf(at(json, afterSpace(json, next + 1))) >= 0;
    }

    private static int afterSpace(String json, int from) {
        int i = from;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i;
    }

    private static char at(String json, int i) {
        return i < json.length() ? json.charAt(i) : '}';
    }
}
