package touchstone.serve;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Feedback;
import touchstone.model.KeptClaim;
import touchstone.report.ClaimLines;
import touchstone.store.ClaimStore;
import touchstone.store.StoreException;
import touchstone.store.Urgency;
import touchstone.store.Wanted;
import touchstone.text.Digests;
import touchstone.text.Domains;

/** What stands in the store: claims that nobody has checked, and what users say of judgements. */
final class StoreRoutes {

    private static final int USUAL = 20;
    private static final int MOST = 200;
    /** Ranking looks at every claim, so that it is done once for all who ask at about the same time. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final Duration LATER = Duration.ofSeconds(5);
    private static final Duration MUCH_LATER = Duration.ofDays(1);

    private final ClaimStore store;
    private final InstantSource clock;
    private final LoadingCache<String, List<String>> queue;

    StoreRoutes(ClaimStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.queue = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> ranked());
    }

    void on(Routes routes) {
        routes.get("/v1/queue", Access.READ, this::queue).post("/v1/feedback", Access.WRITE, this::feedback);
    }

    private Reply queue(Call call) {
        CatalogueRoutes.requireOnly(call, "limit");
        List<String> claims = asked(() -> queue.get(""));
        List<String> some = claims.subList(0, Math.min(claims.size(), limit(call.query("limit"))));
        return Reply.json("{\"claims\":[" + String.join(",\n", some) + "]}\n");
    }

    private List<String> ranked() {
        List<KeptClaim> claims = store.queue(Wanted.ALL, Urgency.USUAL, clock.instant(), MOST);
        return claims.stream().map(ClaimLines::json).toList();
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        int limit = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "“limit” is a number from 1 to " + MOST + ".");
        }
        return limit;
    }

    private Reply feedback(Call call) {
        Feedback said = said(call.json().only(Set.of("kind", "claim", "factCheck", "domain", "comment")));
        return switch (asked(() -> store.keep(said))) {
            case KEPT, ALREADY_THERE ->
                new Reply.Whole(
                        202,
                        "application/json",
                        ("{\"id\":\"" + said.id() + "\"}").getBytes(StandardCharsets.UTF_8),
                        Map.of());
            case NO_ROOM ->
                throw new Refusal(Problem.later(
                        Problem.Kind.OVERLOADED,
                        "More has been said already than can be read; nothing was kept.",
                        MUCH_LATER));
        };
    }

    private Feedback said(Posted posted) {
        String kind = posted.text("kind", 50);
        String claim = posted.text("claim", Feedback.LONGEST_CLAIM);
        String factCheck = posted.text("factCheck", Feedback.LONGEST_ADDRESS);
        String domain = domain(posted.text("domain", Feedback.LONGEST_DOMAIN));
        String comment = posted.text("comment", Feedback.LONGEST_COMMENT);
        Feedback.Kind known = kind == null ? null : Feedback.Kind.of(kind);
        if (known == null) {
            throw Refusal.of(
                    Problem.Kind.BAD_REQUEST,
                    "Say as “kind” what is wrong: "
                            + Arrays.stream(Feedback.Kind.values())
                                    .map(Feedback.Kind::label)
                                    .collect(Collectors.joining(" or "))
                            + ".");
        }
        Instant now = clock.instant();
        // Who says the same twice on one day says it once.
        String id = Digests.of(List.of(known, text(claim), text(factCheck), text(domain), text(comment))
                + LocalDate.ofInstant(now, ZoneOffset.UTC).toString());
        try {
            return new Feedback(id, known, claim, factCheck, domain, comment, now);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, e.getMessage() + ".");
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.length() + ":" + text;
    }

    private static @Nullable String domain(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String host = Domains.host(given);
        if (host == null || host.length() > Feedback.LONGEST_DOMAIN || Domains.registrable(host) == null) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "“domain” is not a domain; send one such as example.org.");
        }
        return host;
    }

    /** What goes by is asked for again; the rest is for whoever runs the service. */
    private static <T> T asked(java.util.function.Supplier<T> question) {
        try {
            return question.get();
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.LOCKED || e.reason() == StoreException.Reason.NO_CONNECTION) {
                throw new Refusal(Problem.later(Problem.Kind.OVERLOADED, "The database is busy at the moment.", LATER));
            }
            throw e;
        }
    }
}
