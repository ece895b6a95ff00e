package touchstone.corpus;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.FactIndex.State;
import touchstone.corpus.Intake.Decision;
import touchstone.corpus.Intake.Looked;
import touchstone.model.FactCheck;
import touchstone.text.Urls;

/**
 * The records and their index, to write, as one: what is confirmed is in the records on the disk first and in the index then,
 * so that a kill between the two costs nothing but indexing a few lines again. Not thread-safe.
 */
final class FactStore implements AutoCloseable {

    private static final int BATCH = 1024;
    private static final int BETWEEN_COMMITS = 16 * BATCH;

    private final WriterLock lock;
    private final Directory directory;
    private final FactLog log;
    private final FactIndex index;
    private final KnownFacts known;
    private final List<Waiting> batch = new ArrayList<>();
    private Changes changes = Changes.NONE;
    private int uncommitted;

    private record Waiting(FactCheck fact, @Nullable LocalDate withdrawn) {}

    private FactStore(WriterLock lock, Directory directory, FactLog log, FactIndex index, KnownFacts known) {
        this.lock = lock;
        this.directory = directory;
        this.log = log;
        this.index = index;
        this.known = known;
    }

    /**
     * Opens the store of a data folder; makes it if there is none, the records from the index of an earlier version, and the
     * index from the records if there is none that fits. A last record that was never written to its end is cut off.
     *
     * @throws IOException one sentence for the user
     */
    static FactStore open(Path data) throws IOException {
        try {
            return opened(data);
        } catch (WriterLock.BusyException e) {
            throw e;
        } catch (CorruptIndexException e) {
            throw new IOException(Corpora.damaged(data), e);
        } catch (IOException | IllegalArgumentException e) {
            throw cannotWrite(data, e);
        }
    }

    private static FactStore opened(Path data) throws IOException {
        WriterLock lock = WriterLock.take(data);
        Directory directory = null;
        FactLog log = null;
        FactIndex index = null;
        try {
            Files.createDirectories(Corpora.index(data));
            directory = FSDirectory.open(Corpora.index(data));
            Rebuild.whereNeeded(data, directory);
            log = FactLog.open(data);
            index = FactIndex.open(directory);
            catchUp(data, directory, log, index);
            return new FactStore(lock, directory, log, index, KnownFacts.of(directory));
        } catch (IOException | RuntimeException e) {
            Closing.all(index, log, directory, lock);
            throw e;
        }
    }

    /** Indexes what a kill left in the records alone, and cuts off a last line that was never confirmed. */
    private static void catchUp(Path data, Directory directory, FactLog log, FactIndex index) throws IOException {
        long position;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            position = State.of(reader).position();
        }
        long good = position;
        try (LogReader lines = new LogReader(FactLog.file(data), position)) {
            for (byte[] line = lines.next(); line != null && !lines.isDamaged(); line = lines.next()) {
                KeptFact kept = KeptFact.parse(line);
                index.put(kept.fact().id(), FactFields.document(kept, null));
                good = lines.end();
            }
        }
        if (good < log.length()) {
            log.truncate(good);
        }
        if (good > position) {
            log.force();
            index.commit(log.generation(), good);
        }
    }

    /** What an import is decided by, for an origin. */
    Intake intake(Origin origin, LocalDate today) {
        return new Intake(known, origin, today);
    }

    /** @param withdrawn the day on which its origin took it back; null if it stands */
    void put(FactCheck fact, @Nullable LocalDate withdrawn, Intake intake) throws IOException {
        batch.add(new Waiting(fact, withdrawn));
        if (batch.size() >= BATCH) {
            flush(intake);
        }
    }

    void flush(Intake intake) throws IOException {
        List<Looked> looked = Parallel.map(batch, waiting -> intake.look(waiting.fact, waiting.withdrawn));
        batch.clear();
        List<Decision> decisions = new ArrayList<>();
        for (Looked one : looked) {
            decisions.add(intake.decide(one));
        }
        write(decisions);
        if (uncommitted >= BETWEEN_COMMITS) {
            commit();
        }
    }

    /** Writes what the origin gives no more. */
    void withdrawMissing(Intake intake, Origin origin, LocalDate today) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (KeptFact missing : intake.missing()) {
            KeptFact without = missing.without(origin.name(), today);
            boolean withdrawn = missing.stands() && !without.stands();
            decisions.add(
                    new Decision(withdrawn ? Intake.Kind.WITHDRAWN : Intake.Kind.UNCHANGED, without, null, false));
        }
        write(decisions);
    }

    /** How many fact-checks an origin gives. */
    int of(Origin origin) throws IOException {
        return known.count(FactFields.origin(origin));
    }

    void withdraw(Collection<String> idsOrAddresses, Origin origin, LocalDate today) throws IOException {
        LongSet done = new LongSet();
        List<Decision> decisions = new ArrayList<>();
        KnownFacts.Visit visit = place -> {
            KeptFact kept = KnownFacts.kept(place);
            if (kept.stands() && done.add(KnownFacts.idHash(place))) {
                KeptFact back = kept.withdrawnBy(origin.name(), today);
                decisions.add(new Decision(Intake.Kind.WITHDRAWN, back, null, false));
            }
        };
        for (String name : idsOrAddresses) {
            known.each(new Term(FactFields.ID, name), visit);
            String address = Urls.normalise(name);
            if (address != null) {
                known.each(new Term(FactFields.ADDRESS, address), visit);
            }
        }
        write(decisions);
    }

    /** Makes everything that was put part of what survives, and tells what became of it since the store was opened. */
    Changes commit() throws IOException {
        if (uncommitted > 0) {
            log.force();
            index.commit(log.generation(), log.length());
            uncommitted = 0;
        }
        return changes;
    }

    /** Makes the vectors that are missing, at most {@code most} of them. */
    void fillVectors(VectorFill fill, int most) throws IOException {
        fill.run(directory, index, () -> index.commit(log.generation(), log.length()), most);
    }

    /** Ends the writing. What was not committed may be there the next time, or not. */
    @Override
    public void close() throws IOException {
        Closing.all(known, index, log, directory, lock);
    }

    static IOException cannotWrite(Path data, Exception e) {
        return new IOException("the fact-checks in " + data + " cannot be written: " + reason(e), e);
    }

    /** A record as it goes to the disk. */
    private record Ready(String id, boolean fresh, String line, Document document) {

        static Ready of(KeptFact kept, Decision decision) {
            return new Ready(
                    kept.fact().id(), decision.fresh(), kept.write(), FactFields.document(kept, decision.vectors()));
        }
    }

    /** What takes long is done on all cores; what must be in order, in order. */
    private void write(List<Decision> decisions) throws IOException {
        List<Decision> toWrite = new ArrayList<>();
        for (Decision decision : decisions) {
            changes = changes.plus(Changes.one(decision.kind()));
            if (decision.kept() != null) {
                toWrite.add(decision);
            }
        }
        for (Ready ready : Parallel.map(toWrite, d -> Ready.of(Objects.requireNonNull(d.kept()), d))) {
            log.append(ready.line);
            if (ready.fresh) {
                index.add(ready.document);
            } else {
                index.put(ready.id, ready.document);
            }
        }
        uncommitted += toWrite.size();
    }

    private static String reason(Exception e) {
        return e instanceof FileSystemException f && f.getReason() == null
                ? f.getClass().getSimpleName().replace("Exception", "") + " " + f.getFile()
                : String.valueOf(e.getMessage());
    }
}
