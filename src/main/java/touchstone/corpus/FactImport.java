package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import touchstone.corpus.CorpusWriter.Changes;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/** Brings the fact-checks of a feed into the index on disk. */
public final class FactImport {

    private static final int KEPT_REASONS = 20;

    private final FactFeed feed;
    private final Encoders encoders;

    public FactImport(FactFeed feed, Encoders encoders) {
        this.feed = feed;
        this.encoders = encoders;
    }

    /**
     * What an import did.
     *
     * @param rejected how many elements could not be used
     * @param reasons the first of them, each as {@code position: reason}
     * @param brokenOff whether the file could not be read to its end
     */
    public record Imported(Changes changes, int rejected, List<String> reasons, boolean brokenOff) {
        public Imported {
            reasons = List.copyOf(reasons);
        }
    }

    /** How far an import is: facts that are done, and the share of the file that was read, 0 to 1. */
    public interface Progress {
        void at(int facts, double share);
    }

    /**
     * Imports a file. What was committed on the way stays if the import ends early; it can be run again, and continues.
     *
     * @throws IOException one sentence for the user: the file cannot be read, or the index not be written
     */
    public Imported run(Path file, Path index, Progress progress) throws IOException {
        Steps steps = new Steps(progress);
        try (CorpusWriter writer = CorpusWriter.open(index, encoders, steps::done)) {
            Tally tally = new Tally(writer, steps);
            feed.read(file, tally);
            Changes changes = writer.commit();
            return new Imported(changes, tally.rejected, tally.reasons, tally.brokenOff);
        }
    }

    private static final class Steps {
        private final Progress progress;
        private int facts;
        private double share;

        Steps(Progress progress) {
            this.progress = progress;
        }

        void done(int more) {
            facts += more;
            progress.at(facts, share);
        }
    }

    private static final class Tally implements FactFeed.Sink {
        private final CorpusWriter writer;
        private final Steps steps;
        private final List<String> reasons = new ArrayList<>();
        private int rejected;
        private boolean brokenOff;

        Tally(CorpusWriter writer, Steps steps) {
            this.writer = writer;
            this.steps = steps;
        }

        @Override
        public void fact(FactCheck fact) throws IOException {
            writer.put(fact);
        }

        @Override
        public void rejected(String where, String reason) {
            rejected++;
            if (reasons.size() < KEPT_REASONS) {
                reasons.add(where + ": " + reason);
            }
        }

        @Override
        public void brokenOff(String where, String reason) {
            brokenOff = true;
            rejected++;
            reasons.add(where + ": " + reason);
        }

        @Override
        public void read(long bytes, long ofBytes) {
            steps.share = ofBytes == 0 ? 1 : (double) bytes / ofBytes;
        }
    }
}
