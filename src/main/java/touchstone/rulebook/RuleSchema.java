package touchstone.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of rule files, for editors that check while one types. */
public final class RuleSchema {

    private RuleSchema() {}

    /** The schema, draft 2020-12, ending with a line break. */
    public static String text() {
        try (InputStream in = RuleSchema.class.getResourceAsStream("/touchstone/rulebook/rule.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the schema of rules", e);
        }
    }
}
