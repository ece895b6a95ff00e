package touchstone.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched.Reason;

/**
 * Keeps what was read once for an origin, each for its time and all of them up to a total size; those asked for longest ago go
 * first. Several that ask at once wait for one reading. Thread-safe.
 */
final class Kept<V> {

    /** Reads a value; {@code before} is the one whose time is over, null if there is none. */
    interface Reading<V> {
        Entry<V> read(@Nullable V before) throws Stopped;
    }

    /**
     * A value and what keeping it means.
     *
     * @param size in bytes, roughly
     */
    record Entry<V>(V value, int size, Duration time) {}

    private record Dated<V>(Entry<V> entry, long until) {}

    /** What an entry costs besides its value. */
    private static final int OVERHEAD = 500;

    private final long most;
    private final LongSupplier nanos;
    private final Map<String, Dated<V>> entries = new LinkedHashMap<>(16, .75f, true);
    private final Map<String, FutureTask<V>> underWay = new ConcurrentHashMap<>();
    private long size;

    /**
     * Keeps nothing yet.
     *
     * @param most bytes of all values together
     * @param nanos a clock such as {@link System#nanoTime}
     */
    Kept(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** What is kept, or else what {@code reading} gives. */
    V get(String origin, Reading<V> reading) throws Stopped {
        Dated<V> known = find(origin);
        if (known != null && known.until - nanos.getAsLong() > 0) {
            return known.entry.value();
        }
        V before = known == null ? null : known.entry.value();
        FutureTask<V> mine = new FutureTask<>(() -> keep(origin, reading.read(before)));
        FutureTask<V> theirs = underWay.putIfAbsent(origin, mine);
        if (theirs == null) {
            try {
                mine.run();
            } finally {
                underWay.remove(origin);
            }
        }
        try {
            return outcome(theirs == null ? mine : theirs, origin);
        } catch (Stopped stopped) {
            boolean theyWereStopped = theirs != null
                    && stopped.reason() == Reason.STOPPED
                    && !Thread.currentThread().isInterrupted();
            if (theyWereStopped) {
                return get(origin, reading);
            }
            throw stopped;
        }
    }

    private static <V> V outcome(FutureTask<V> task, String origin) throws Stopped {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.told(origin);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Stopped stopped) {
                throw stopped;
            }
            throw new IllegalStateException("reading for " + origin + " failed in a way nobody foresaw", e.getCause());
        }
    }

    private synchronized @Nullable Dated<V> find(String origin) {
        return entries.get(origin);
    }

    private synchronized V keep(String origin, Entry<V> entry) {
        drop(entries.remove(origin));
        entries.put(origin, new Dated<>(entry, nanos.getAsLong() + entry.time.toNanos()));
        size += entry.size + OVERHEAD;
        while (size > most && entries.size() > 1) {
            drop(entries.remove(entries.keySet().iterator().next()));
        }
        return entry.value;
    }

    private void drop(@Nullable Dated<V> old) {
        size -= old == null ? 0 : old.entry.size + OVERHEAD;
    }

    synchronized int count() {
        return entries.size();
    }
}
