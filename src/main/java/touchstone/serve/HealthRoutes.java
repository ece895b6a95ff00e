package touchstone.serve;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Whether the service lives and can answer, and what it did, in numbers. */
final class HealthRoutes {

    private HealthRoutes() {}

    static void on(Routes routes, BooleanSupplier ready, Numbers numbers) {
        Reply alive = Reply.text(200, "ok\n");
        routes.get("/healthz", Access.OPEN, call -> alive);
        routes.get(
                "/readyz",
                Access.OPEN,
                call -> ready.getAsBoolean() ? Reply.text(200, "ready\n") : Reply.text(503, "not ready\n"));
        routes.get(
                "/metrics",
                Access.READ,
                call -> new Reply.Whole(
                        200,
                        "text/plain; version=0.0.4; charset=utf-8",
                        numbers.text().getBytes(StandardCharsets.UTF_8),
                        Map.of()));
    }
}
