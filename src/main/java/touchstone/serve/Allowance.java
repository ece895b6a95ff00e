package touchstone.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** So many a minute for each of many, none of whom can crowd out the others. Thread-safe. */
final class Allowance {

    /** More at once than would ever ask; the longest silent are forgotten first, and begin anew. */
    private static final int MOST = 20_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final int perMinute;
    private final String what;

    /** @param what is counted, for whoever has had enough */
    Allowance(int perMinute, String what) {
        this.perMinute = perMinute;
        this.what = what;
    }

    /** Takes one, or refuses until there is one again. */
    void take(String who) {
        ConsumptionProbe taken = bucket(who).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw spent(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /** Refuses whoever has none left, without taking one. */
    void require(String who) {
        Bucket bucket = buckets.getIfPresent(who);
        if (bucket != null && bucket.getAvailableTokens() < 1) {
            throw spent(Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(String who) {
        return buckets.get(
                who,
                w -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    private Refusal spent(Duration wait) {
        return new Refusal(Problem.later(
                Problem.Kind.TOO_MANY_REQUESTS,
                "More than " + perMinute + " " + what + " came within a minute; wait a little.",
                wait.plusSeconds(1)));
    }
}
