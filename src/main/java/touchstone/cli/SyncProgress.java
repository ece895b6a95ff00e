package touchstone.cli;

import org.jspecify.annotations.Nullable;
import touchstone.collect.FactSync;

/** Shows on a terminal how far one origin is: first what is downloaded, then what is taken in. */
final class SyncProgress implements FactSync.Progress, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final Terminal terminal;
    private @Nullable Progress download;
    private @Nullable Progress intake;

    SyncProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void downloaded(long bytes, long total) {
        if (download == null) {
            download = new Progress(terminal, "MB");
        }
        download.at((int) (bytes / MEGABYTE), total <= 0 ? 0 : (double) bytes / total);
    }

    @Override
    public void facts(int facts, double share) {
        if (download != null) {
            download.close();
            download = null;
        }
        if (intake == null) {
            intake = new Progress(terminal, "fact-checks");
        }
        intake.at(facts, share);
    }

    @Override
    public void close() {
        if (download != null) {
            download.close();
        }
        if (intake != null) {
            intake.close();
        }
    }
}
