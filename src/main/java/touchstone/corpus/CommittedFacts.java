package touchstone.corpus;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;
import touchstone.text.Languages;

/** What the index held when writing began, asked by id: so that nothing is encoded twice. */
final class CommittedFacts implements AutoCloseable {

    private final DirectoryReader reader;

    private CommittedFacts(DirectoryReader reader) {
        this.reader = reader;
    }

    static CommittedFacts of(Directory directory) throws IOException {
        return new CommittedFacts(DirectoryReader.open(directory));
    }

    boolean has(String id) throws IOException {
        return find(id) != null;
    }

    boolean hasUnchanged(FactCheck fact) throws IOException {
        Place place = find(fact.id());
        if (place == null) {
            return false;
        }
        BinaryDocValues hashes = place.leaf.getBinaryDocValues(FactFields.HASH);
        return hashes != null
                && hashes.advanceExact(place.doc)
                && hashes.binaryValue().equals(new BytesRef(FactFields.hash(FactRecord.write(fact))));
    }

    /** The vectors of the fact-check with this id, if it had the same words to encode. */
    @Nullable
    Vectors vectorsOfSameText(FactCheck fact) throws IOException {
        Place place = find(fact.id());
        if (place == null || !Languages.isEnglish(fact.language())) {
            return null;
        }
        FactCheck old = Corpus.factCheck(place.leaf.storedFields(), place.doc);
        if (!FactFields.encodedText(old).equals(FactFields.encodedText(fact))) {
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

    private record Place(LeafReader leaf, int doc) {}

    private @Nullable Place find(String id) throws IOException {
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            PostingsEnum postings = leaf.postings(new Term(FactFields.ID, id), PostingsEnum.NONE);
            Bits live = leaf.getLiveDocs();
            for (int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS && postings != null;
                    doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return new Place(leaf, doc);
                }
            }
        }
        return null;
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
