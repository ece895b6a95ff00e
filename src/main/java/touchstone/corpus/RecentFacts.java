package touchstone.corpus;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.StoredFields;
import touchstone.model.FactCheck;

/**
 * Fact-checks that were read lately: the claims of one article have the same candidates over and over, and reading a record
 * costs more than comparing it. Each has one place, where the next that belongs there takes over. Thread-safe.
 */
final class RecentFacts {

    /** A power of two; about 1.5 kB each. */
    private static final int PLACES = 8192;

    private final AtomicReferenceArray<Read> places = new AtomicReferenceArray<>(PLACES);

    private record Read(int doc, FactCheck fact) {}

    /** The fact-check with this number in the index. */
    FactCheck of(StoredFields stored, int doc) throws IOException {
        int place = doc & (PLACES - 1);
        Read read = places.get(place);
        if (read == null || read.doc != doc) {
            read = new Read(doc, Corpus.kept(stored, doc).fact());
            places.set(place, read);
        }
        return read.fact;
    }
}
