package touchstone.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import touchstone.report.JsonReport;

/** The interface in the words of OpenAPI 3.1. */
final class DescriptionRoute {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "Report";
    private static final String PARTS = "#/$defs/";
    private static final String SCHEMAS = "#/components/schemas/";

    private DescriptionRoute() {}

    static void on(Routes routes) {
        Packed description = Packed.of(text());
        routes.get(
                "/v1/openapi.json",
                Access.OPEN,
                call -> CatalogueRoutes.body(call, description, Map.of("Cache-Control", "private, max-age=3600")));
    }

    /**
     * The file beside this class, and in it the schema of reports, which stands elsewhere: the report as {@code Report}, its parts
     * as {@code Report.claim} and so on.
     */
    static byte[] text() {
        try (InputStream in = DescriptionRoute.class.getResourceAsStream("/touchstone/serve/openapi.json")) {
            ObjectNode root = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
            ObjectNode report =
                    (ObjectNode) JSON.readTree(JsonReport.schema().replace('"' + PARTS, '"' + SCHEMAS + REPORT + "."));
            ObjectNode schemas = (ObjectNode) root.at("/components/schemas");
            JsonNode parts = report.remove("$defs");
            parts.properties().forEach(part -> schemas.set(REPORT + "." + part.getKey(), part.getValue()));
            report.remove("$schema");
            report.remove("$id");
            schemas.set(REPORT, report);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the description of the interface", e);
        }
    }
}
