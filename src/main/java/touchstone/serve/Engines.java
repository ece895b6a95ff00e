package touchstone.serve;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The engine in use. A newer one takes its place while requests run; the old one ends with its last request. Thread-safe. */
final class Engines implements AutoCloseable {

    private final Engine.Maker maker;
    private final Consumer<String> log;
    private final ScheduledExecutorService watch;
    private final ScheduledFuture<?> looks;
    private volatile Held held;
    private volatile @Nullable String unread;
    private volatile @Nullable String broken;

    Engines(Engine.Maker maker, Duration every, Consumer<String> log) {
        this.maker = maker;
        this.log = log;
        this.held = new Held(maker.make());
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("touchstone-watch").daemon().factory());
        this.looks = watch.scheduleWithFixedDelay(
                this::renewIfChanged, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An engine for one request, to be closed when that is answered. */
    Use use() {
        while (true) {
            Held now = held;
            if (now.hold()) {
                return new Use(now);
            }
        }
    }

    /** Why those that there are now cannot be used; null where those in use are those that there are. */
    @Nullable
    String trouble() {
        return unread == null ? broken : unread;
    }

    /** An engine that stays as it is while it is used. */
    static final class Use implements AutoCloseable {

        private final Held held;

        private Use(Held held) {
            this.held = held;
        }

        Engine engine() {
            return held.engine;
        }

        /** Names the state of rules and fact-checks. */
        String name() {
            return held.name;
        }

        /** The same engine for somebody else, who closes it in turn. */
        Use share() {
            if (!held.hold()) {
                throw new IllegalStateException("the engine was given back already");
            }
            return new Use(held);
        }

        @Override
        public void close() {
            held.release();
        }
    }

    /** What is broken now may be whole in a moment, so whatever goes wrong is said and tried again; the old engine goes on. */
    private void renewIfChanged() {
        boolean isCurrent;
        try {
            isCurrent = maker.isCurrent(held.engine);
            unread = null;
        } catch (RuntimeException e) {
            unread = told(unread, "whether rules or fact-checks have changed cannot be seen: ", e);
            return;
        }
        if (isCurrent) {
            return;
        }
        try {
            exchange(new Held(maker.make()));
            broken = null;
            log.accept("rules or fact-checks have changed: now " + held.name);
            held.engine.notices().forEach(log);
        } catch (RuntimeException e) {
            broken = told(broken, "rules or fact-checks have changed but cannot be used, so the old ones stay: ", e);
        }
    }

    /** The same trouble is told once. */
    private String told(@Nullable String before, String what, RuntimeException e) {
        String message = String.valueOf(e.getMessage());
        if (!message.equals(before)) {
            log.accept(what + message);
        }
        return message;
    }

    private void exchange(Held fresh) {
        Held old = held;
        held = fresh;
        old.release();
    }

    @Override
    public void close() {
        looks.cancel(false);
        watch.shutdown();
        try {
            if (!watch.awaitTermination(30, TimeUnit.SECONDS)) {
                log.accept("a reload of rules and fact-checks was left unfinished");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        held.release();
    }

    /** An engine with the number of those who use it; the one that holds it here counts as one. */
    private static final class Held {

        private final Engine engine;
        private final String name;
        private final AtomicInteger users = new AtomicInteger(1);

        Held(Engine engine) {
            this.engine = engine;
            this.name = engine.name();
        }

        boolean hold() {
            return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        void release() {
            if (users.decrementAndGet() == 0) {
                engine.end().run();
            }
        }
    }
}
