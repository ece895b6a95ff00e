package touchstone.serve;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import touchstone.model.Fetched;
import touchstone.model.Page;

/** Fetches what somebody who may check asks for: a few pages at once, and one page once for all who want it. Thread-safe. */
final class Fetching {

    private final Function<URI, Fetched> web;
    private final Limits limits;
    private final Semaphore turns;
    private final ConcurrentMap<URI, CompletableFuture<Fetched>> underWay = new ConcurrentHashMap<>();

    Fetching(Function<URI, Fetched> web, Limits limits) {
        this.web = web;
        this.limits = limits;
        this.turns = new Semaphore(limits.fetches());
    }

    /** The page that was sent, or the one at the address. */
    Page page(Asked asked) {
        if (asked.page() != null) {
            return asked.page();
        }
        URI uri = Objects.requireNonNull(asked.uri());
        return switch (once(uri)) {
            case Fetched.Ok ok -> ok.page();
            case Fetched.NotModified n -> throw new IllegalStateException("nothing was known of the page");
            case Fetched.Refused refused -> throw Refusal.of(Problem.Kind.CANNOT_FETCH, refused.message());
            case Fetched.Failed failed -> throw Refusal.of(Problem.Kind.CANNOT_FETCH, failed.message());
        };
    }

    private Fetched once(URI uri) {
        CompletableFuture<Fetched> mine = new CompletableFuture<>();
        CompletableFuture<Fetched> first = underWay.putIfAbsent(uri, mine);
        if (first != null) {
            return first.join(); // bounded by the fetcher's own time-outs
        }
        try {
            mine.complete(inTurn(uri));
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(uri, mine);
        }
        return mine.join();
    }

    private Fetched inTurn(URI uri) {
        try {
            if (!turns.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return web.apply(uri);
        } finally {
            turns.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(Problem.later(
                Problem.Kind.OVERLOADED, "More pages are being fetched than can be at once.", Duration.ofSeconds(5)));
    }
}
