package touchstone.serve;

import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Hangs up on whoever sends the head of a request byte by byte, so that no time-out between two bytes ever strikes. (The first
 * line is under the server's own time for idle connections, the body under that of {@link Call}.) Thread-safe.
 */
final class Arrivals implements Http1ConnectionListener, AutoCloseable {

    private final Map<Thread, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("touchstone-arrivals").daemon().factory());
    private final ScheduledFuture<?> sweeps;
    private final long longest;

    Arrivals(Duration longest) {
        this.longest = longest.toNanos();
        this.sweeps = sweeper.scheduleWithFixedDelay(this::sweep, 500, 500, TimeUnit.MILLISECONDS);
    }

    /** The first line is there; what follows is read by the same thread. */
    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        waiting.put(Thread.currentThread(), System.nanoTime());
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        waiting.remove(Thread.currentThread());
    }

    /** Whoever reads when it is interrupted loses the connection. */
    private void sweep() {
        long now = System.nanoTime();
        waiting.forEach((thread, since) -> {
            if (now - since > longest && waiting.remove(thread, since)) {
                thread.interrupt();
            }
        });
        waiting.keySet().removeIf(thread -> !thread.isAlive());
    }

    @Override
    public void close() {
        sweeps.cancel(false);
        sweeper.shutdownNow();
    }
}
