package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/**
 * Brings fact-checks into the corpus of a data folder. What was confirmed on the way stays if an import ends early; it can be
 * run again, and continues. One process writes at a time.
 */
public final class FactImport {

    private static final int FILLED_ON_THE_WAY = 1024;

    private final FactFeed feed;
    private final Encoders encoders;
    private final InstantSource clock;
    private final int mostVectors;

    /** @param clock for the days on which changes are noticed */
    public FactImport(FactFeed feed, Encoders encoders, InstantSource clock) {
        this(feed, encoders, clock, Integer.MAX_VALUE);
    }

    private FactImport(FactFeed feed, Encoders encoders, InstantSource clock, int mostVectors) {
        this.feed = feed;
        this.encoders = encoders;
        this.clock = clock;
        this.mostVectors = mostVectors;
    }

    /** An import that leaves the vectors of a file to be made later, by {@link Corpora#finish} or the next import. */
    public FactImport wordsOnly() {
        return new FactImport(feed, encoders, clock, 0);
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

        /** After the last vector the index is put together, which takes minutes for some hundred thousand. */
        default void gathering() {}
    }

    /**
     * Imports a file.
     *
     * @param data the data folder, in which records and index lie
     * @throws IOException one sentence for the user: the file cannot be read, or the corpus not be written
     */
    public Imported run(Path file, Origin origin, Path data, Progress progress) throws IOException {
        try (FactStore store = FactStore.open(data)) {
            Import into = new Import(store, origin, data, today(), progress);
            feed.read(file, into);
            return into.end(fill(progress), mostVectors);
        }
    }

    /**
     * Imports fact-checks that were read elsewhere. What the rulebook knows of each is filled in first ({@link
     * FactFeed#known}). Of vectors that an earlier import left to be made, only a few are made on the way.
     *
     * @throws IOException one sentence for the user: the corpus cannot be written
     */
    public Imported put(List<FactCheck> facts, Origin origin, Path data) throws IOException {
        Progress nobody = (n, share) -> {};
        try (FactStore store = FactStore.open(data)) {
            Import into = new Import(store, origin, data, today(), nobody);
            for (FactCheck fact : facts) {
                into.fact(feed.known(FactRecord.asKept(fact)));
            }
            return into.end(fill(nobody), Math.min(mostVectors, Math.max(FILLED_ON_THE_WAY, facts.size())));
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
        try (FactStore store = FactStore.open(data)) {
            store.withdraw(idsOrAddresses, origin, today());
            return new Imported(store.commit(), 0, List.of(), false, List.of());
        } catch (IOException e) {
            throw FactStore.cannotWrite(data, e);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private VectorFill fill(Progress progress) {
        return new VectorFill(TextVectors.by(encoders), progress);
    }
}
