package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/**
 * Brings fact-checks into the corpus of a data folder. What was confirmed on the way stays if an import ends early; it can be
 * run again, and continues. One process writes at a time.
 */
public final class FactImport {

    private static final int KEPT_REASONS = 20;

    private final FactFeed feed;
    private final Encoders encoders;
    private final InstantSource clock;

    /** @param clock for the days on which changes are noticed */
    public FactImport(FactFeed feed, Encoders encoders, InstantSource clock) {
        this.feed = feed;
        this.encoders = encoders;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param rejected how many elements could not be used
     * @param reasons the first of them, each as {@code position: reason}
     * @param brokenOff whether the file could not be read to its end
     * @param notes what else there is to know, in sentences, such as why nothing was withdrawn
     */
    public record Imported(Changes changes, int rejected, List<String> reasons, boolean brokenOff, List<String> notes) {
        public Imported {
            reasons = List.copyOf(reasons);
            notes = List.copyOf(notes);
        }
    }

    /** How far an import is: facts that are done, and the share of the file that was read, 0 to 1. */
    public interface Progress {
        void at(int facts, double share);

        /** After the words of all are in, their vectors are made: so many of so many are done. */
        default void vectors(int done, int of) {
            at(done, of == 0 ? 1 : (double) done / of);
        }
    }

    /**
     * Imports a file.
     *
     * @param data the data folder, in which records and index lie
     * @throws IOException one sentence for the user: the file cannot be read, or the corpus not be written
     */
    public Imported run(Path file, Origin origin, Path data, Progress progress) throws IOException {
        Steps steps = new Steps(progress);
        try (CorpusWriter writer = CorpusWriter.open(Corpora.index(data), encoders, steps::done)) {
            Tally tally = new Tally(writer, steps);
            feed.read(file, tally);
            Changes changes = writer.commit();
            return new Imported(changes, tally.rejected, tally.reasons, tally.brokenOff, List.of());
        }
    }

    /**
     * Imports fact-checks that were read elsewhere. What the rulebook knows of each is filled in first ({@link
     * FactFeed#known}).
     *
     * @throws IOException one sentence for the user: the corpus cannot be written
     */
    public Imported put(List<FactCheck> facts, Origin origin, Path data) throws IOException {
        try (CorpusWriter writer = CorpusWriter.open(Corpora.index(data), encoders, n -> {})) {
            for (FactCheck fact : facts) {
                writer.put(feed.known(fact));
            }
            return new Imported(writer.commit(), 0, List.of(), false, List.of());
        }
    }

    /**
     * Takes fact-checks back. They stay in the records, with the day, and are matched no more.
     *
     * @param idsOrAddresses of the fact-checks; those that are not known are passed over. An address stands for all
     *     fact-checks there
     * @throws IOException one sentence for the user: the corpus cannot be written
     */
    public Imported withdraw(Collection<String> idsOrAddresses, Origin origin, Path data) throws IOException {
        if (idsOrAddresses.isEmpty()) {
            return new Imported(Changes.NONE, 0, List.of(), false, List.of());
        }
        throw new UnsupportedOperationException("not yet: " + clock);
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
