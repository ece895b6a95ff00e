package touchstone.serve;

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

    private DescriptionRoute() {}

    static void on(Routes routes) {
        Packed description = Packed.of(text());
        routes.get(
                "/v1/openapi.json",
                Access.OPEN,
                call -> CatalogueRoutes.body(call, description, Map.of("Cache-Control", "private, max-age=3600")));
    }

    /** The file beside this class, with the schema of reports, which stands elsewhere, in its place. */
    static byte[] text() {
        try (InputStream in = DescriptionRoute.class.getResourceAsStream("/touchstone/serve/openapi.json")) {
            ObjectNode root = (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
            ((ObjectNode) root.at("/components/schemas")).set("Report", JSON.readTree(JsonReport.schema()));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the description of the interface", e);
        }
    }
}
