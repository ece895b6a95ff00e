package touchstone.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets long work end in good order when the user breaks it off (Ctrl-C, a service manager): the thread that made this is
 * interrupted, and the process waits a little until it is done.
 */
final class BreakOff implements AutoCloseable {

    private static final Duration USUAL = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private final Duration patience;

    private BreakOff(Thread worker, Duration patience) {
        this.patience = patience;
        hook = new Thread(
                () -> {
                    worker.interrupt();
                    awaitEnd();
                },
                "break off");
    }

    static BreakOff onSignal() {
        return onSignal(USUAL);
    }

    /** @param patience how long the process waits for its end in good order */
    static BreakOff onSignal(Duration patience) {
        BreakOff breakOff = new BreakOff(Thread.currentThread(), patience);
        Runtime.getRuntime().addShutdownHook(breakOff.hook);
        return breakOff;
    }

    private void awaitEnd() {
        try {
            if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return; // whatever is still under way is made to survive a kill
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the user breaks it off. */
    void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            return; // that is what was waited for: what follows is the end in good order
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process is ending already, which is what the hook is for
        }
    }
}
