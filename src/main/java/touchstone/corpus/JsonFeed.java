package touchstone.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document, read element by element: the elements of an array, or those of the lists that hold a feed
 * ({@code dataFeedElement}, {@code @graph}, {@code itemListElement}), or else the whole object.
 */
final class JsonFeed {

    private static final int MOST_TOKENS = 200_000;
    private static final Set<String> LISTS = Set.of("dataFeedElement", "@graph", "itemListElement");

    static final ObjectMapper JSON = new ObjectMapper(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(2_000_000)
                            .maxNumberLength(100)
                            .build())
                    .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, true)
                    .configure(JsonReadFeature.ALLOW_TRAILING_COMMA, true)
                    .configure(JsonReadFeature.ALLOW_MISSING_VALUES, true)
                    .build())
            .build()
            .getFactory());

    private final InputStream in;

    JsonFeed(InputStream in) {
        this.in = in;
    }

    void read(FactFeed.Elements elements) throws IOException {
        try (JsonParser parser = JSON.getFactory().createParser(in)) {
            try {
                while (parser.nextToken() != null) {
                    value(parser, elements);
                }
            } catch (JsonProcessingException e) {
                elements.brokenOff(
                        position(e.getLocation()), "the JSON is broken from here on: " + e.getOriginalMessage());
            }
        }
    }

    private void value(JsonParser parser, FactFeed.Elements elements) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            list(parser, elements);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(parser, elements);
        } else {
            elements.rejected(position(parser.currentTokenLocation()), "this is no object");
        }
    }

    private void object(JsonParser parser, FactFeed.Elements elements) throws IOException {
        String where = position(parser.currentTokenLocation());
        ObjectNode rest = JSON.createObjectNode();
        boolean feed = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                feed = true;
                list(parser, elements);
            } else {
                JsonNode value = element(parser);
                if (value != null && rest.size() < 1000) {
                    rest.set(name, value);
                }
            }
        }
        if (!feed) {
            elements.json(where, rest);
        }
    }

    private void list(JsonParser parser, FactFeed.Elements elements) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            String where = position(parser.currentTokenLocation());
            JsonNode element = element(parser);
            if (element == null) {
                elements.rejected(where, "this element is too large");
            } else if (element.isObject() || element.isNull() || element.isArray()) {
                elements.json(where, element);
            } else {
                elements.rejected(where, "this is no object");
            }
        }
    }

    /** The value at the parser, which then stands at its end; null if it has too many parts to be kept in memory. */
    @SuppressWarnings("resource") // a buffer in memory holds nothing to release
    private static @Nullable JsonNode element(JsonParser parser) throws IOException {
        TokenBuffer buffer = new TokenBuffer(parser);
        int depth = 0;
        int tokens = 0;
        while (true) {
            JsonToken token = parser.currentToken();
            if (token == null) {
                throw new JsonEOFException(parser, token, "the file ends within an element");
            }
            if (tokens++ < MOST_TOKENS) {
                buffer.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                break;
            }
            parser.nextToken();
        }
        return tokens > MOST_TOKENS ? null : JSON.readTree(buffer.asParser());
    }

    private static String position(@Nullable JsonLocation at) {
        return at == null ? "somewhere" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
