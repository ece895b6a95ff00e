package touchstone.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets long work end in good order when the user breaks it off (Ctrl-C, a service manager): the thread that made this is
 * interrupted, and the process waits a little until it is done.
 */
final class BreakOff implements AutoCloseable {

    private static final int SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private BreakOff(Thread worker) {
        hook = new Thread(
                () -> {
                    worker.interrupt();
                    awaitEnd();
                },
                "break off");
    }

    static BreakOff onSignal() {
        BreakOff breakOff = new BreakOff(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(breakOff.hook);
        return breakOff;
    }

    private void awaitEnd() {
        try {
            if (!done.await(SECONDS, TimeUnit.SECONDS)) {
                return; // whatever is still under way is made to survive a kill
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
