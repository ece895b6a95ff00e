package touchstone.corpus;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;

/**
 * The index, to write. Each commit notes from which generation of the records it was made, and how far in: a commit without
 * its records, or records that are not in it, can always be told. Readers see the last commit, whatever goes on here.
 */
final class FactIndex implements AutoCloseable {

    /** Lucene builds no graph for segments below about 50,000 vectors, where an exact scan is right. */
    private static final int NEIGHBOURS_WORTH_A_GRAPH = 4600;

    /** Share of what may lie outside the largest part: to gather costs about a tenth of making the vectors. */
    private static final double OUTSIDE = .1;

    private final IndexWriter writer;

    private FactIndex(IndexWriter writer) {
        this.writer = writer;
    }

    /**
     * What a commit was made of.
     *
     * @param format {@link FactFields#FORMAT} of the program that wrote it; 1 for one that noted nothing
     * @param generation of the records
     * @param position how much of them is in it, in bytes
     * @param vectors {@link FactFields#VECTORS} of the program that wrote it
     */
    record State(int format, long generation, long position, String vectors) {

        static State of(Map<String, String> noted) {
            return new State(
                    Integer.parseInt(noted.getOrDefault("format", "1")),
                    Long.parseLong(noted.getOrDefault("generation", "0")),
                    Long.parseLong(noted.getOrDefault("position", "0")),
                    noted.getOrDefault("vectors", FactFields.VECTORS));
        }

        static State of(DirectoryReader reader) throws IOException {
            return of(reader.getIndexCommit().getUserData());
        }

        boolean isCurrent() {
            return format == FactFields.FORMAT && vectors.equals(FactFields.VECTORS);
        }
    }

    static FactIndex open(Directory directory) throws IOException {
        return new FactIndex(new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND)));
    }

    /** A new index, which takes the place of the one that is there when it is first committed. */
    static FactIndex anew(Directory directory) throws IOException {
        return new FactIndex(new IndexWriter(directory, config(OpenMode.CREATE)));
    }

    /** Adds a fact-check that is surely not in the index. */
    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Puts a fact-check in the place of what has its identifier. */
    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(FactFields.ID, id), document);
    }

    void commit(long generation, long position) throws IOException {
        writer.setLiveCommitData(Map.of(
                        "format", String.valueOf(FactFields.FORMAT),
                        "generation", String.valueOf(generation),
                        "position", String.valueOf(position),
                        "vectors", FactFields.VECTORS)
                .entrySet());
        writer.commit();
        Claimants.note(writer);
    }

    /** Whether a search has to go through many parts, or to step over much that is deleted. */
    boolean isScattered() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            int largest = reader.leaves().stream()
                    .mapToInt(leaf -> leaf.reader().numDocs())
                    .max()
                    .orElse(0);
            return reader.maxDoc() - largest > reader.maxDoc() * OUTSIDE;
        }
    }

    /**
     * Puts all into one part. A graph is walked once for each part: 300,000 fact-checks in 33 parts, none of them large enough
     * for a graph, took six times as long to search as in one.
     */
    void gather() throws IOException {
        writer.forceMerge(1);
    }

    /** What was put and not committed is forgotten. */
    @Override
    public void close() throws IOException {
        writer.rollback();
    }

    private static IndexWriterConfig config(OpenMode mode) {
        return new IndexWriterConfig(FactFields.ANALYZER)
                .setOpenMode(mode)
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
