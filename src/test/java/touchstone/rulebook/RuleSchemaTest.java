package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.rulebook.RuleFileReader.Keys;

/** The schema that is published and the reader that is run say the same. */
class RuleSchemaTest {

    private static final JsonNode SCHEMA = parsed();

    @TestFactory
    List<DynamicTest> everyShippedRuleIsValid() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")
                            && Rulebook.AREAS.contains(Objects.requireNonNull(f.getParent())
                                    .getFileName()
                                    .toString()))
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(
                            f.toString(),
                            () -> assertThat(schema.validate(new YAMLMapper().readTree(f.toFile())))
                                    .isEmpty()))
                    .toList();
        }
    }

    @Test
    void theSchemaHasTheKeysThatTheReaderReads() {
        same("", RuleFileReader.TOP);
        same("/properties/applies", RuleFileReader.APPLIES);
        same("/properties/find", RuleFileReader.FIND);
        same("/properties/examples", RuleFileReader.EXAMPLES);
        same("/$defs/scale", RuleFileReader.SCALE);
        Set<String> effects = new TreeSet<>(RuleFileReader.EFFECT_ON_ARTICLE.optional());
        effects.addAll(RuleFileReader.EFFECT_ON_SOURCE.optional());
        assertThat(names(SCHEMA.at("/properties/effect/properties"))).isEqualTo(effects);
        assertThat(names(SCHEMA.at("/$defs/example/properties"))).isEqualTo(RuleFileReader.ASSERTED);
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);
        Path bad = Path.of("src/test/resources/touchstone/rule/bad");
        for (String name :
                List.of("unknown-key", "missing-references", "one-hit-only", "status-unknown", "scale-of-one-value")) {
            assertThat(schema.validate(new YAMLMapper()
                            .readTree(bad.resolve(name + ".yaml").toFile())))
                    .as(name)
                    .isNotEmpty();
        }
    }

    private static void same(String at, Keys keys) {
        JsonNode node = SCHEMA.at(at);
        Set<String> all = new TreeSet<>(keys.required());
        all.addAll(keys.optional());
        assertThat(names(node.path("properties"))).as("keys at %s", at).isEqualTo(all);
        Set<String> required = new TreeSet<>();
        node.path("required").forEach(name -> required.add(name.asText()));
        assertThat(required).as("required at %s", at).isEqualTo(keys.required());
        assertThat(node.path("additionalProperties").asBoolean(true))
                .as("others at %s", at)
                .isFalse();
    }

    private static Set<String> names(JsonNode properties) {
        Set<String> names = new TreeSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parsed() {
        try {
            return new ObjectMapper().readTree(RuleSchema.text());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
