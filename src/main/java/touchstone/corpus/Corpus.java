package touchstone.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;
import touchstone.model.Said;
import touchstone.text.Domains;
import touchstone.text.Languages;
import touchstone.text.Urls;

/**
 * The known fact-checks, to read. It shows what was last committed when it was opened, whatever a writer does meanwhile.
 * Thread-safe. Every method throws {@link UncheckedIOException} if the index on disk cannot be read any more.
 */
public final class Corpus implements AutoCloseable {

    /** As many candidates as it takes to have nearly every right one among them (R@100 in the measures). */
    public static final int CANDIDATES = 100;

    private static final int MOST_AT_ONE_ADDRESS = 5;
    private static final int MOST_OF_ONE_SITE = 1000;
    private static final String OTHER_VERSION = "the index of fact-checks was made by another version of this program;"
            + " `touchstone facts rebuild` makes it again";

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final RecentFacts recent = new RecentFacts();
    private final Encoders encoders;
    private final int withdrawn;
    private final int pending;

    private Corpus(Directory directory, DirectoryReader reader, Encoders encoders) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.encoders = encoders;
        searcher.setQueryCache(null);
        this.withdrawn = searcher.count(new TermQuery(new Term(FactFields.WITHDRAWN, "1")));
        this.pending = searcher.count(new TermQuery(VectorFill.PENDING));
    }

    /**
     * Opens the index in {@code dir}, and loads no model before the first search.
     *
     * @throws IOException if there is no index, or it cannot be read; the message is one sentence for the user
     */
    public static Corpus open(Path dir, Encoders encoders) throws IOException {
        Directory directory = FSDirectory.open(dir);
        try {
            return open(directory, encoders);
        } catch (IndexNotFoundException e) {
            directory.close();
            throw new NotCurrentException("there is no corpus of fact-checks in " + dir, e);
        } catch (NotCurrentException e) {
            directory.close();
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            directory.close();
            throw new IOException(Corpora.damaged(dir) + " (" + e.getMessage() + ")", e);
        }
    }

    static Corpus open(Directory directory, Encoders encoders) throws IOException {
        DirectoryReader reader;
        try {
            reader = DirectoryReader.open(directory);
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            throw new NotCurrentException(OTHER_VERSION, e);
        }
        if (!FactIndex.State.of(reader).isCurrent()) {
            reader.close();
            throw new NotCurrentException(OTHER_VERSION, null);
        }
        return new Corpus(directory, reader, encoders);
    }

    /** There is no index, or one of another version of this program: it must be made from the records. */
    static final class NotCurrentException extends IOException {

        private static final long serialVersionUID = 1;

        NotCurrentException(String message, @Nullable Exception cause) {
            super(message, cause);
        }
    }

    /**
     * Fact-checks that may speak about a claim, the likeliest first.
     *
     * @param language BCP-47 code of the claim; without vectors, and only among fact-checks in that language, unless English
     * @param k how many at most
     */
    public List<Candidate> candidates(String claim, String language, int k) {
        return candidates(claim, language, k, null);
    }

    /** As {@link #candidates(String, String, int)}, with what was said around the claim: more is found, and told apart. */
    public List<Candidate> candidates(Said said, String language, int k) {
        return candidates(said.text(), language, k, said);
    }

    private List<Candidate> candidates(String claim, String language, int k, @Nullable Said said) {
        try {
            boolean vectors = Languages.isEnglish(language) && size() > 0 && !claim.isBlank();
            Surroundings around = said == null
                    ? null
                    : new Surroundings(
                            CandidateSearch.lexical(ClaimText.clean(said.around()), language),
                            vectors ? encoders.encode(ClaimText.clean(said.around())) : null,
                            said.speaker());
            return new CandidateSearch(
                            searcher,
                            recent,
                            claim,
                            language,
                            vectors ? encoders.encode(ClaimText.clean(claim)) : null,
                            null,
                            around)
                    .best(k);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * How many of the {@code k} best are found by one bare query for the words of a claim: what a search must cost at least.
     *
     * @param language BCP-47 code of the claim
     */
    public int wordHits(String claim, String language, int k) {
        try {
            return searcher.search(CandidateSearch.lexical(claim, language), k).scoreDocs.length;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Fact-checks that somebody looks for, the fittest first; without words the newest first. What was taken back is none.
     *
     * @param most how many at most
     */
    public List<FactCheck> search(Sought sought, int most) {
        try {
            return new FactSearch(searcher, recent, encoders, sought).find(most);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether nothing was committed since it was opened. */
    public boolean isCurrent() {
        try {
            return reader.isCurrent();
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus of fact-checks cannot be read any more", e);
        }
    }

    /** How many fact-checks there are, without those that were taken back. */
    public int size() {
        return reader.numDocs() - withdrawn;
    }

    /** How many were taken back. */
    public int withdrawn() {
        return withdrawn;
    }

    /** How many are found by their words alone, because their vectors are still to be made. */
    public int pending() {
        return pending;
    }

    /** Sixteen hexadecimal digits that name the content: equal for equal fact-checks, however they came in. */
    public String digest() {
        long[] sum = new long[1];
        try {
            for (LeafReaderContext leaf : reader.leaves()) {
                BinaryDocValues hashes = leaf.reader().getBinaryDocValues(FactFields.HASH);
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; hashes != null && doc < leaf.reader().maxDoc(); doc++) {
                    if ((live == null || live.get(doc)) && hashes.advanceExact(doc)) {
                        sum[0] += first8(hashes.binaryValue());
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return HexFormat.of().toHexDigits(sum[0]);
    }

    /** Size and digest in a few words, for reports. */
    public String description() {
        String open = pending == 0 ? "" : " (" + pending + " of them compared by their words only, so far)";
        return size() + " fact-checks" + open + ", " + digest();
    }

    /** The fact-checks that stand and that {@code wanted} accepts, at most {@code most}. */
    public List<FactCheck> list(Predicate<FactCheck> wanted, int most) {
        List<FactCheck> list = new ArrayList<>();
        try {
            StoredFields stored = searcher.storedFields();
            for (LeafReaderContext leaf : reader.leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                for (int doc = 0; doc < leaf.reader().maxDoc() && list.size() < most; doc++) {
                    if (live == null || live.get(doc)) {
                        KeptFact kept = kept(stored, leaf.docBase + doc);
                        if (kept.stands() && wanted.test(kept.fact())) {
                            list.add(kept.fact());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return list;
    }

    /**
     * Fact-checks of claims that the site at this host or address is recorded to have made, or that stood there; newest first.
     */
    public List<FactCheck> about(String hostOrAddress) {
        String domain = Domains.registrable(hostOrAddress);
        if (domain == null) {
            return List.of();
        }
        List<FactCheck> facts = with(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FactFields.CLAIMANT, domain)), BooleanClause.Occur.SHOULD)
                .add(new TermQuery(new Term(FactFields.APPEARANCE, domain)), BooleanClause.Occur.SHOULD)
                .build());
        facts.sort(Comparator.comparing(FactCheck::reviewed, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(FactCheck::id));
        return facts;
    }

    /** The fact-check of this identifier as it stands now; null if there is none, or it was taken back. */
    public @Nullable FactCheck byId(String id) {
        BooleanQuery standing = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FactFields.ID, id)), BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(FactFields.WITHDRAWN, "1")), BooleanClause.Occur.MUST_NOT)
                .build();
        List<FactCheck> facts = with(standing);
        return facts.isEmpty() ? null : facts.getFirst();
    }

    /** The domains of which {@link #about} knows something. */
    public Set<String> claimantDomains() {
        try {
            return Claimants.in(reader);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Fact-checks that stand at this address. */
    public List<FactCheck> at(URI address) {
        String normal = Urls.normalise(address.toString());
        return normal == null ? List.of() : with(new TermQuery(new Term(FactFields.ADDRESS, normal)));
    }

    /**
     * Fact-checks of claims that stood at this address, or of the picture or recording that lies there. None for a front page,
     * and for one at which many claims stood: what is checked there today need not be what stands there now.
     */
    public List<FactCheck> checkedAt(String address) {
        String normal = Urls.normalise(address);
        if (normal == null || Urls.isFrontPage(normal)) {
            return List.of();
        }
        List<FactCheck> facts = with(new TermQuery(new Term(FactFields.STOOD_AT, normal)));
        return facts.size() > MOST_AT_ONE_ADDRESS ? List.of() : facts;
    }

    @Override
    public void close() {
        try (directory;
                reader) {
            // both are closed by leaving
        } catch (IOException e) {
            throw new UncheckedIOException("the corpus of fact-checks cannot be closed", e);
        }
    }

    /** Takes what is kept, one after the other. */
    interface Visit {
        void at(KeptFact kept) throws IOException;
    }

    /** Everything that is kept, what was taken back too, in the order of the identifiers. */
    void each(Visit visit) throws IOException {
        record Named(String id, int doc) {}
        List<Named> all = new ArrayList<>(reader.numDocs());
        StoredFields stored = searcher.storedFields();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = leaf.docBase; doc < leaf.docBase + leaf.reader().maxDoc(); doc++) {
                if (live == null || live.get(doc - leaf.docBase)) {
                    all.add(new Named(KeptFact.id(line(stored, doc)), doc));
                }
            }
        }
        all.sort(Comparator.comparing(Named::id));
        for (Named one : all) {
            visit.at(kept(stored, one.doc));
        }
    }

    static KeptFact kept(StoredFields stored, int doc) throws IOException {
        return KeptFact.parse(line(stored, doc));
    }

    private static byte[] line(StoredFields stored, int doc) throws IOException {
        return BytesRef.deepCopyOf(stored.document(doc).getBinaryValue(FactFields.RECORD)).bytes;
    }

    private static UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException(
                "the corpus of fact-checks cannot be read any more; `touchstone facts rebuild` makes it again", e);
    }

    private List<FactCheck> with(Query query) {
        List<FactCheck> facts = new ArrayList<>();
        try {
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc hit : searcher.search(query, MOST_OF_ONE_SITE).scoreDocs) {
                facts.add(kept(stored, hit.doc).fact());
            }
            return facts;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static long first8(BytesRef hash) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = (value << 8) | (hash.bytes[hash.offset + i] & 0xff);
        }
        return value;
    }
}
