package touchstone.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import touchstone.corpus.Sought;
import touchstone.model.FactCheck;
import touchstone.text.Digests;

/** Looks for fact-checks in the shape of Google's Fact Check Tools, so that its clients work here without a change. */
final class FactCheckRoutes {

    private static final int MOST_FOUND = 1_000;
    private static final long KEPT_FACTS = 20_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Engines engines;
    private final Judge judge;
    private final InstantSource clock;
    /** Whoever turns pages need not have all looked for again. */
    private final Cache<String, List<FactCheck>> found = Caffeine.newBuilder()
            .maximumWeight(KEPT_FACTS)
            .weigher((String key, List<FactCheck> facts) -> facts.size() + 1)
            .expireAfterWrite(KEPT)
            .build();

    FactCheckRoutes(Engines engines, Judge judge, InstantSource clock) {
        this.engines = engines;
        this.judge = judge;
        this.clock = clock;
    }

    void on(Routes routes) {
        routes.get(
                "/v1alpha1/claims:search",
                Access.READ,
                call -> Reply.json(answer(GoogleQuery.of(call))),
                FactCheckRoutes::refused);
    }

    private String answer(GoogleQuery query) {
        try (Engines.Use use = engines.use()) {
            String state = use.name();
            int offset = query.start(state);
            List<GoogleClaims.Claim> claims = GoogleClaims.of(found(use, query));
            int end = (int) Math.min((long) offset + query.pageSize(), claims.size());
            List<GoogleClaims.Claim> page = offset >= end ? List.of() : claims.subList(offset, end);
            return GoogleClaims.json(page, end < claims.size() ? query.token(end, state) : "");
        }
    }

    private List<FactCheck> found(Engines.Use use, GoogleQuery query) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Sought sought = query.sought(today);
        String key = Digests.of(use.name() + sought);
        List<FactCheck> known = found.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Engines.Use own = use.share();
        List<FactCheck> fresh = judge.work(() -> {
            try (own) {
                return own.engine().checker().corpus().search(sought, MOST_FOUND);
            }
        });
        found.put(key, fresh);
        return fresh;
    }

    /** Errors as Google's clients expect them. */
    private static Reply.Whole refused(Problem problem) {
        Reply.Whole plain = Reply.problem(problem);
        byte[] body = GoogleClaims.error(problem).getBytes(StandardCharsets.UTF_8);
        return new Reply.Whole(plain.status(), "application/json", body, Map.copyOf(plain.headers()));
    }
}
