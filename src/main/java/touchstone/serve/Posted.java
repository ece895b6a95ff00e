package touchstone.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A posted JSON object: flat, each name once, none that nobody reads. */
final class Posted {

    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 30;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(100)
                            .maxStringLength(Integer.MAX_VALUE) // the body is bounded
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode node;

    private Posted(ObjectNode node) {
        this.node = node;
    }

    static Posted parse(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return new Posted(object);
            }
            throw bad("The body is not a JSON object.");
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw bad("The body is not the JSON it should be" + place + ".");
        }
    }

    /** Refuses whatever else was sent: a misspelt name would go unnoticed otherwise. */
    Posted only(Set<String> names) {
        Iterator<String> given = node.fieldNames();
        while (given.hasNext()) {
            String name = given.next();
            if (!names.contains(name)) {
                throw bad("There is no member “" + name + "” here; there are "
                        + String.join(", ", names.stream().sorted().toList()) + ".");
            }
        }
        return this;
    }

    /** A text, null if there is none or it is blank. */
    @Nullable
    String text(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw bad("“" + name + "” must be a text.");
        }
        return value.textValue().isBlank() ? null : value.textValue();
    }

    /** A text that is not longer than so many characters, null if there is none. */
    @Nullable
    String text(String name, int longest) {
        String text = text(name);
        if (text != null && text.length() > longest) {
            throw bad("“" + name + "” is longer than " + longest + " characters.");
        }
        return text;
    }

    private static Refusal bad(String detail) {
        return Refusal.of(Problem.Kind.BAD_REQUEST, detail);
    }
}
