package touchstone.cli;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far long work is; says nothing where nobody looks. */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 100;

    private final @Nullable ProgressBar bar;

    Progress(Terminal terminal, String items) {
        PrintStream errors = terminal.errors();
        bar = terminal.errorsIsTerminal()
                ? new ProgressBarBuilder()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis((int) Duration.ofMillis(250).toMillis())
                        .setTaskName(items)
                        .setInitialMax(-1)
                        .setConsumer(new ConsoleProgressBarConsumer(errors, WIDTH))
                        .hideEta()
                        .build()
                : null;
    }

    /** {@code share} of the work, 0 to 1, is done, {@code items} in number; how many there are in all is estimated from that. */
    void at(int items, double share) {
        if (bar != null && share > 0) {
            bar.maxHint(Math.round(items / share));
            bar.stepTo(items);
        }
    }

    /** {@code items} are done of who knows how many, and there is this to say. */
    void at(int items, String message) {
        if (bar != null) {
            bar.stepTo(items);
            note(message);
        }
    }

    /** There is this to say. */
    void note(String message) {
        if (bar != null) {
            bar.setExtraMessage(message);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
