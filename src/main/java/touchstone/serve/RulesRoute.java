package touchstone.serve;

import java.nio.charset.StandardCharsets;
import touchstone.report.JsonReport;

/** Which rules judge, and whether others wait that cannot be used. */
final class RulesRoute {

    private RulesRoute() {}

    static void on(Routes routes, Engines engines) {
        routes.get("/v1/rules", Access.READ, call -> Reply.json(rules(engines)));
    }

    private static byte[] rules(Engines engines) {
        try (Engines.Use use = engines.use()) {
            Engine engine = use.engine();
            return JsonReport.of(engine.checker().ruleset(), engine.notices(), engines.trouble())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
