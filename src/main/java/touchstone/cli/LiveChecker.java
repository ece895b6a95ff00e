package touchstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import touchstone.check.Checker;
import touchstone.corpus.Corpus;

/**
 * The pipeline over fact-checks that grow meanwhile: made when it is first asked for, and brought up to date every ten minutes
 * if something came in. Thread-safe.
 */
final class LiveChecker implements AutoCloseable {

    /** Far longer than a page takes, so that nobody searches a corpus any more that was replaced twice. */
    private static final long SPAN = Duration.ofMinutes(10).toNanos();

    private final Stages stages;
    private @Nullable Checker checker;
    private @Nullable Corpus current;
    private @Nullable Corpus before;
    private long looked;

    LiveChecker(Stages stages) {
        this.stages = stages;
    }

    synchronized Checker now() {
        try {
            if (checker == null) {
                checker = stages.checker(true);
                looked = System.nanoTime();
            } else if (System.nanoTime() - looked > SPAN) {
                looked = System.nanoTime();
                checker = checker.corpus().isCurrent() ? checker : renewed(checker);
            }
            return checker;
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus of fact-checks cannot be read", e);
        }
    }

    private Checker renewed(Checker old) throws IOException {
        Corpus fresh = stages.freshCorpus();
        if (before != null) {
            before.close();
        }
        before = current; // the first one is closed by the stages, to which it belongs
        current = fresh;
        return old.withCorpus(fresh);
    }

    @Override
    public synchronized void close() {
        if (before != null) {
            before.close();
        }
        if (current != null) {
            current.close();
        }
    }
}
