package touchstone.fetch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives work on the network its time. What is still under way then is cut off, be it a request or the look-up of a name, which
 * no time-out of the client reaches. Thread-safe.
 */
final class Watch implements AutoCloseable {

    /** Work that lets itself be cut off through the limit that it gets. */
    interface Work<T> {
        T with(Limit limit) throws Stopped;
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<FutureTask<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Does the work within {@code longest}.
     *
     * @param host to name where time runs out
     */
    <T> T within(Duration longest, String host, Work<T> work) throws Stopped {
        Limit limit = new Limit();
        FutureTask<T> task = new FutureTask<>(() -> work.with(limit));
        underWay.add(task);
        try {
            if (closed) {
                throw Trouble.told(host);
            }
            threads.execute(task);
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Trouble.timedOut(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.told(host);
        } catch (CancellationException | RejectedExecutionException e) {
            throw Trouble.told(host);
        } catch (ExecutionException e) {
            throw unwrapped(e, host);
        } finally {
            underWay.remove(task);
            limit.cutOff();
            task.cancel(true);
        }
    }

    private Stopped unwrapped(ExecutionException e, String host) {
        if (e.getCause() instanceof Stopped stopped) {
            return closed ? Trouble.told(host) : stopped;
        }
        if (e.getCause() instanceof UncheckedIOException disk) {
            throw disk; // nothing that an address or a server can do
        }
        throw new IllegalStateException("fetching from " + host + " failed in a way nobody foresaw", e.getCause());
    }

    /** Cuts everything off at once. */
    @Override
    public void close() {
        closed = true;
        underWay.forEach(task -> task.cancel(true));
        threads.shutdownNow();
    }
}
