package touchstone.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;

/** What the index held at one moment, to look up: so that nothing is written or encoded twice. Thread-safe. */
final class KnownFacts implements AutoCloseable {

    private final DirectoryReader reader;
    private final List<LeafReader> leaves;

    private KnownFacts(DirectoryReader reader, List<LeafReader> leaves) {
        this.reader = reader;
        this.leaves = leaves;
    }

    static KnownFacts of(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        return new KnownFacts(
                reader, reader.leaves().stream().map(LeafReaderContext::reader).toList());
    }

    /** Only those parts of the index whose checksums are right. */
    static KnownFacts sound(Directory directory) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory);
        return new KnownFacts(
                reader,
                reader.leaves().stream()
                        .map(LeafReaderContext::reader)
                        .filter(KnownFacts::isSound)
                        .toList());
    }

    private static boolean isSound(LeafReader leaf) {
        try {
            leaf.checkIntegrity();
            return true;
        } catch (IOException e) {
            return false; // what lies in it is made again
        }
    }

    FactIndex.State state() throws IOException {
        return FactIndex.State.of(reader);
    }

    /** Where a fact-check lies, for as long as this is open. */
    record Place(LeafReader leaf, int doc) {}

    /** What is done with each of several places. */
    interface Visit {
        void at(Place place) throws IOException;
    }

    @Nullable
    Place byId(String id) throws IOException {
        List<Place> found = new ArrayList<>(1);
        each(new Term(FactFields.ID, id), found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    List<Place> byIdentity(long identity) throws IOException {
        List<Place> found = new ArrayList<>(1);
        each(new Term(FactFields.IDENTITY, Hashes.hex(identity)), found::add);
        return found;
    }

    /** Everything that stands under a term, in the order of the index. */
    void each(Term term, Visit visit) throws IOException {
        for (LeafReader leaf : leaves) {
            PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            if (postings == null) {
                continue;
            }
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    visit.at(new Place(leaf, doc));
                }
            }
        }
    }

    /** Everything, in the order of the index. */
    void all(Visit visit) throws IOException {
        for (LeafReader leaf : leaves) {
            Bits live = leaf.getLiveDocs();
            for (int doc = 0; doc < leaf.maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    visit.at(new Place(leaf, doc));
                }
            }
        }
    }

    int count(Term term) throws IOException {
        int[] count = new int[1];
        each(term, place -> count[0]++);
        return count[0];
    }

    /** Whether the origin said just this when it was last heard. */
    static boolean hasSaid(Place place, long origin, long content) throws IOException {
        BinaryDocValues values = place.leaf.getBinaryDocValues(FactFields.SAID);
        if (values == null || !values.advanceExact(place.doc)) {
            return false;
        }
        BytesRef bytes = values.binaryValue();
        ByteBuffer said = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        while (said.remaining() >= 2 * Long.BYTES) {
            long who = said.getLong();
            long what = said.getLong();
            if (who == origin) {
                return what == content;
            }
        }
        return false;
    }

    /** {@link Hashes#of} the identifier. */
    static long idHash(Place place) throws IOException {
        NumericDocValues values = place.leaf.getNumericDocValues(FactFields.ID_HASH);
        if (values == null || !values.advanceExact(place.doc)) {
            throw new IOException("a document of the index has no identifier");
        }
        return values.longValue();
    }

    static KeptFact kept(Place place) throws IOException {
        BytesRef record = place.leaf.storedFields().document(place.doc).getBinaryValue(FactFields.RECORD);
        return KeptFact.parse(BytesRef.deepCopyOf(record).bytes);
    }

    /** The vectors that lie at a place, if what was encoded has the same words as {@code fact}. */
    static @Nullable Vectors vectorsOfSameText(Place place, FactCheck old, FactCheck fact) throws IOException {
        if (!FactFields.hasVectors(fact) || !ClaimText.encoded(old).equals(ClaimText.encoded(fact))) {
            return null;
        }
        float[] first = vector(place, FactFields.FIRST_VECTOR);
        float[] second = vector(place, FactFields.SECOND_VECTOR);
        return first == null || second == null ? null : new Vectors(first, second);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static float @Nullable [] vector(Place place, String field) throws IOException {
        FloatVectorValues values = place.leaf.getFloatVectorValues(field);
        if (values == null) {
            return null;
        }
        KnnVectorValues.DocIndexIterator iterator = values.iterator();
        if (iterator.advance(place.doc) != place.doc) {
            return null;
        }
        float[] vector = values.vectorValue(iterator.index());
        return Arrays.copyOf(vector, vector.length);
    }
}
