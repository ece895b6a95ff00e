package touchstone.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import touchstone.check.SourceChecker;
import touchstone.report.JsonReport;
import touchstone.text.Domains;

/** What is known of a source, by its name. Clients that look up what somebody visits must ask by prefix instead. */
final class SourceRoutes {

    private static final int MOST_KEPT = 5_000;

    private final Engines engines;
    private final Cache<String, byte[]> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    SourceRoutes(Engines engines) {
        this.engines = engines;
    }

    void on(Routes routes) {
        routes.get("/v1/sources/{domain}", Access.READ, call -> Reply.json(source(call.path("domain"))));
        routes.get(
                "/v1/sources/{domain}/{section}",
                Access.READ,
                call -> Reply.json(source(call.path("domain") + "/" + call.path("section"))));
    }

    private byte[] source(String given) {
        try (Engines.Use use = engines.use()) {
            return kept.get(use.name() + "/" + given, key -> fresh(use.engine().sources(), given));
        }
    }

    private static byte[] fresh(SourceChecker sources, String given) {
        String host = Domains.host(given);
        if (host == null || Domains.registrable(host) == null) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "That is not a domain; ask for one such as example.org.");
        }
        SourceChecker.Known known = sources.of(given);
        return JsonReport.of(known.score(), known.seen()).getBytes(StandardCharsets.UTF_8);
    }
}
