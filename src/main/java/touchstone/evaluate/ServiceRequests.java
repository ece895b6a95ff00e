package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** What is asked of a service to measure it. Thread-safe. */
final class ServiceRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SENTENCES = 8;
    /** So that nothing asked in one measurement is known from another. */
    private final AtomicLong fresh = new AtomicLong(System.nanoTime());

    private final Served served;
    private final List<byte[]> sources;
    private final byte[] empty;
    private final byte[] health;
    private final byte[] known;

    ServiceRequests(Served served, List<String> domains) {
        this.served = served;
        this.sources = domains.stream()
                .map(domain -> Wire.get("/v1/sources/" + domain, served.port()))
                .toList();
        this.empty = Wire.get("/", served.emptyPort());
        this.health = Wire.get("/healthz", served.port());
        this.known = check(new Random(1));
    }

    /** A handler that does nothing. */
    byte[] empty(long n) {
        return empty;
    }

    byte[] health(long n) {
        return health;
    }

    byte[] source(long n) {
        return sources.get((int) (n % sources.size()));
    }

    /** An article that was judged before. */
    byte[] knownArticle(long n) {
        return known;
    }

    /** An article that nobody has seen. */
    byte[] newArticle(long n) {
        return check(new Random(fresh.incrementAndGet()));
    }

    byte[] claim(long n) {
        String claim = MadeUpFacts.claim(new Random(fresh.incrementAndGet()));
        return Wire.post("/v1/match", served.port(), served.token(), text(claim));
    }

    /** As a busy day may have it: most only look at badges, some read, few are the first to read. */
    byte[] mixed(long n) {
        return switch ((int) (n % 40)) {
            case 0 -> newArticle(n);
            case 10 -> claim(n);
            case 5, 15, 25, 35 -> knownArticle(n);
            case 20 -> health(n);
            default -> source(n);
        };
    }

    private byte[] check(Random random) {
        return Wire.post("/v1/check", served.port(), served.token(), text(MadeUpFacts.story(SENTENCES, random)));
    }

    private static String text(String text) {
        return JSON.createObjectNode().put("text", text).toString();
    }
}
