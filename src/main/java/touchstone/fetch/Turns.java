package touchstone.fetch;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets requests through, each host in its own time and all hosts together up to a limit; first come, first served. A host that
 * failed too often rests. Thread-safe; hosts at which nobody waits are forgotten when there are too many.
 */
final class Turns implements AutoCloseable {

    static final int MOST_HOSTS = 10_000;

    private final Politeness politeness;
    private final int mostOpen;
    private final Lock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Map<String, HostLine> lines = new LinkedHashMap<>(16, .75f, true);
    private int open;
    private boolean closed;

    Turns(Politeness politeness, int mostOpen) {
        this.politeness = politeness;
        this.mostOpen = mostOpen;
    }

    /** A request's right to be under way, until it is closed. */
    final class Turn implements AutoCloseable {

        private final HostLine line;
        private final boolean trial;

        private Turn(HostLine line) {
            this.line = line;
            trial = line.isOnTrial();
        }

        /** Whether this is the one request by which a host shows that it is well again. */
        boolean isTrial() {
            return trial;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                open--;
                line.end(System.nanoTime());
                line.changed.signalAll();
                room.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits for the turn of {@code address}.
     *
     * @throws Stopped if its host rests, or all is closed
     */
    Turn take(WebAddress address) throws Stopped {
        lock.lock();
        try {
            HostLine line = line(address.place());
            Long ticket = line.join();
            try {
                await(line, ticket, address.host());
                open++;
                Turn turn = new Turn(line);
                line.start();
                return turn;
            } finally {
                line.leave(ticket);
                line.changed.signalAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Trouble.told(address.host());
        } finally {
            lock.unlock();
        }
    }

    private void await(HostLine line, Long ticket, String host) throws Stopped, InterruptedException {
        while (true) {
            if (closed) {
                throw Trouble.told(host);
            }
            long now = System.nanoTime();
            if (line.rest(now) > 0) {
                throw Trouble.resting(host, Duration.ofNanos(line.rest(now)));
            }
            long wait = line.wait(ticket, now);
            if (wait == 0 && open < mostOpen) {
                return;
            }
            if (wait == 0) {
                room.await();
            } else if (wait == Long.MAX_VALUE) {
                line.changed.await();
            } else {
                line.changed.await(wait, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** Takes note of the pause that a site's robots.txt asks for. */
    void delay(WebAddress address, Duration asked) {
        change(address, line -> line.delay(asked));
    }

    /** Takes note of the pause that the user wants where the site asks for nothing longer. */
    void usualDelay(WebAddress address, Duration wanted) {
        change(address, line -> line.usualDelay(wanted));
    }

    /** Lets nobody through to the host for a while. */
    void pause(WebAddress address, Duration time) {
        change(address, line -> line.pause(time, System.nanoTime()));
    }

    /** The host answered, whatever it said. */
    void succeeded(WebAddress address) {
        change(address, HostLine::succeeded);
    }

    /** The host did not answer as a healthy host would. */
    void failed(WebAddress address) {
        change(address, line -> line.failed(System.nanoTime()));
    }

    private void change(WebAddress address, Consumer<HostLine> how) {
        lock.lock();
        try {
            HostLine line = line(address.place());
            how.accept(line);
            line.changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private HostLine line(String place) {
        HostLine known = lines.get(place);
        if (known != null) {
            return known;
        }
        Iterator<HostLine> oldest = lines.values().iterator();
        while (lines.size() >= MOST_HOSTS && oldest.hasNext()) {
            if (oldest.next().isIdle()) {
                oldest.remove();
            }
        }
        HostLine line = new HostLine(lock.newCondition(), politeness, System.nanoTime());
        lines.put(place, line);
        return line;
    }

    int hosts() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }

    /** Sends away all who wait. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            lines.values().forEach(line -> line.changed.signalAll());
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
