package touchstone.corpus;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import touchstone.embed.Encoders;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;
import touchstone.text.Languages;

/**
 * Adds fact-checks to the index on disk, or replaces those with the same id. Only what is new or has other words is encoded.
 * What was committed survives a kill at any moment; readers are never disturbed, and one process writes at a time. Not
 * thread-safe.
 */
public final class CorpusWriter implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int BETWEEN_COMMITS = 4096;
    /** Lucene builds no graph for segments below about 50,000 vectors, where an exact scan is right. */
    private static final int NEIGHBOURS_WORTH_A_GRAPH = 4600;

    private final IndexWriter writer;
    private final Directory directory;
    private final String where;
    private final Encoders encoders;
    private final IntConsumer done;
    private final Map<String, String> seen = new HashMap<>();
    private final List<FactCheck> batch = new ArrayList<>();
    private final CommittedFacts before;
    private Changes changes = Changes.NONE;
    private int uncommitted;

    private CorpusWriter(Directory directory, String where, Encoders encoders, IntConsumer done) throws IOException {
        this.directory = directory;
        this.where = where;
        this.encoders = encoders;
        this.done = done;
        this.writer = new IndexWriter(directory, config());
        if (!DirectoryReader.indexExists(directory)) {
            writer.commit();
        }
        this.before = CommittedFacts.of(directory);
    }

    /**
     * Opens the index in {@code dir} for writing, and makes an empty one if there is none.
     *
     * @param done told after each batch how many more fact-checks are done
     * @throws IOException if another process writes to it, or it cannot be written; the message is one sentence for the user
     */
    public static CorpusWriter open(Path dir, Encoders encoders, IntConsumer done) throws IOException {
        try {
            return open(FSDirectory.open(dir), "in " + dir, encoders, done);
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "another process is writing to the corpus in " + dir + "; try again when it is done", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("the corpus in " + dir + " cannot be written: " + reason(e), e);
        }
    }

    static CorpusWriter open(Directory directory, String where, Encoders encoders, IntConsumer done)
            throws IOException {
        try {
            return new CorpusWriter(directory, where, encoders, done);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Adds a fact-check. Of two with the same id but other claims, the second gets an id of its own. */
    public void put(FactCheck fact) throws IOException {
        String first = seen.putIfAbsent(fact.id(), fact.claim());
        if (first == null) {
            batch.add(fact);
        } else if (!first.equals(fact.claim())) {
            String id = fact.id() + "#" + Integer.toHexString(fact.claim().hashCode());
            if (seen.putIfAbsent(id, fact.claim()) == null) {
                batch.add(fact.withId(id));
            }
        } else {
            changes = changes.plus(new Changes(0, 0, 0, 0, 0, 1));
            done.accept(1);
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /** Makes everything that was put part of what survives, and tells what became of it since the writer was opened. */
    public Changes commit() throws IOException {
        flush();
        guarded(writer::commit);
        uncommitted = 0;
        return changes;
    }

    /** Ends the writing. What was not committed is forgotten. */
    @Override
    public void close() throws IOException {
        try (directory;
                before) {
            writer.rollback();
        }
    }

    private void flush() throws IOException {
        List<FactCheck> fresh = new ArrayList<>();
        int updated = 0;
        for (FactCheck fact : batch) {
            if (before.hasUnchanged(fact)) {
                continue;
            }
            updated += before.has(fact.id()) ? 1 : 0;
            fresh.add(fact);
        }
        guarded(() -> write(fresh));
        changes = changes.plus(new Changes(fresh.size() - updated, updated, 0, 0, 0, batch.size() - fresh.size()));
        done.accept(batch.size());
        batch.clear();
        uncommitted += fresh.size();
        if (uncommitted >= BETWEEN_COMMITS) {
            guarded(writer::commit);
            uncommitted = 0;
        }
    }

    private void write(List<FactCheck> facts) throws IOException {
        Map<String, Vectors> vectors = new HashMap<>();
        List<FactCheck> toEncode = new ArrayList<>();
        for (FactCheck fact : facts) {
            Vectors kept = before.vectorsOfSameText(fact);
            if (kept != null) {
                vectors.put(fact.id(), kept);
            } else if (Languages.isEnglish(fact.language())) {
                toEncode.add(fact);
            }
        }
        List<Vectors> encoded = toEncode.isEmpty()
                ? List.of()
                : encoders.encodeAll(
                        toEncode.stream().map(FactFields::encodedText).toList(), n -> {});
        for (int i = 0; i < encoded.size(); i++) {
            vectors.put(toEncode.get(i).id(), encoded.get(i));
        }
        for (FactCheck fact : facts) {
            writer.updateDocument(
                    new Term(FactFields.ID, fact.id()),
                    FactFields.document(fact, FactRecord.write(fact), vectors.get(fact.id())));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void guarded(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IOException("the corpus " + where + " cannot be written: " + reason(e), e);
        }
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof FileSystemException f && f.getReason() == null
                ? f.getClass().getSimpleName().replace("Exception", "") + " " + f.getFile()
                : message;
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(FactFields.ANALYZER)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(64)
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return new Lucene99HnswVectorsFormat(16, 100, 1, null, NEIGHBOURS_WORTH_A_GRAPH);
                    }
                });
    }
}
