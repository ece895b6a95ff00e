package touchstone.cli;

import org.jspecify.annotations.Nullable;
import touchstone.corpus.FactImport;

/** Shows how far an import is: first the words, then the vectors behind them. */
final class ImportProgress implements FactImport.Progress, AutoCloseable {

    private final Terminal terminal;
    private @Nullable Progress words;
    private @Nullable Progress vectors;

    ImportProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void at(int facts, double share) {
        if (words == null) {
            words = new Progress(terminal, "fact-checks");
        }
        words.at(facts, share);
    }

    @Override
    public void vectors(int done, int of) {
        if (words != null) {
            words.close();
            words = null;
        }
        if (vectors == null) {
            vectors = new Progress(terminal, "vectors");
        }
        vectors.at(done, (double) done / of);
    }

    @Override
    public void gathering() {
        if (vectors != null) {
            vectors.note("putting the index together");
        }
    }

    @Override
    public void close() {
        if (words != null) {
            words.close();
        }
        if (vectors != null) {
            vectors.close();
        }
    }
}
