package touchstone.fetch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;

/** Those who wait for one host, and how the host is. Times are of {@link System#nanoTime}; guarded by the lock of {@link Turns}. */
final class HostLine {

    final Condition changed;
    private final Politeness politeness;
    private final Deque<Long> waiting = new ArrayDeque<>();
    private Duration usual;
    private Duration asked = Duration.ZERO;
    private long tickets;
    private int open;
    private boolean trialUnderWay;
    private int failures;
    private long freeAt;
    private long pausedUntil;
    private long restsUntil;

    HostLine(Condition changed, Politeness politeness, long now) {
        this.changed = changed;
        this.politeness = politeness;
        usual = politeness.delay();
        freeAt = now;
        pausedUntil = now;
        restsUntil = now;
    }

    /** What the host's robots.txt asks for. */
    void delay(Duration byHost) {
        asked = byHost;
    }

    /** What holds where the host asks for nothing longer. */
    void usualDelay(Duration byUser) {
        usual = byUser;
    }

    /** Takes a place at the end; the number given is nobody else's. */
    Long join() {
        waiting.add(++tickets);
        return tickets;
    }

    void leave(Long ticket) {
        waiting.remove(ticket);
    }

    boolean isIdle() {
        return open == 0 && waiting.isEmpty();
    }

    /** Nanoseconds for which nobody may ask, because the host rests or wants a longer pause than anybody would wait. */
    long rest(long now) {
        long pause = pausedUntil - now;
        long rest = Math.max(restsUntil - now, pause > politeness.longestWait().toNanos() ? pause : 0);
        boolean tried = isOnTrial() && trialUnderWay;
        return tried && rest <= 0 ? Math.max(1, politeness.rest().toNanos()) : Math.max(0, rest);
    }

    /** Nanoseconds until the turn of {@code ticket}, 0 if it is now, {@link Long#MAX_VALUE} if others come first. */
    long wait(Long ticket, long now) {
        if (!ticket.equals(waiting.peekFirst()) || open >= politeness.perHost()) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, Math.max(freeAt - now, pausedUntil - now));
    }

    /** After so many failures a host gets one request at a time, and one failure more lets it rest again. */
    boolean isOnTrial() {
        return failures >= politeness.failuresToRest();
    }

    void start() {
        open++;
        trialUnderWay = isOnTrial();
    }

    void end(long now) {
        open--;
        trialUnderWay = false;
        freeAt = Math.max(freeAt, now + Math.max(usual.toNanos(), asked.toNanos()));
    }

    void pause(Duration time, long now) {
        pausedUntil = Math.max(pausedUntil, now + time.toNanos());
    }

    void succeeded() {
        failures = 0;
    }

    void failed(long now) {
        failures++;
        if (isOnTrial()) {
            restsUntil = now + politeness.rest().toNanos();
        }
    }
}
