package touchstone.corpus;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;
import touchstone.text.Domains;
import touchstone.text.Languages;

/**
 * Looks for fact-checks as a reader would: first the best by words and meaning, as for a claim, then whatever else shares enough
 * words. Other than a claim, which has nearest neighbours always, a question may have no answer: so a fact-check must share half
 * the words of the question, or be near it in the eyes of both encoders.
 */
final class FactSearch {

    /** Of both encoders; below, neighbours are of the same field but about something else. */
    private static final double NEAR_FIRST = .55;

    private static final double NEAR_SECOND = .75;

    private final IndexSearcher searcher;
    private final RecentFacts recent;
    private final Encoders encoders;
    private final Sought sought;
    private final @Nullable Query publisher;

    FactSearch(IndexSearcher searcher, RecentFacts recent, Encoders encoders, Sought sought) {
        this.searcher = searcher;
        this.recent = recent;
        this.encoders = encoders;
        this.sought = sought;
        this.publisher = publisher(sought.publisher());
    }

    private static @Nullable Query publisher(@Nullable String host) {
        if (host == null) {
            return null;
        }
        String domain = Objects.requireNonNullElse(Domains.registrable(host), host);
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(FactFields.PUBLISHER, host)), Occur.SHOULD)
                .add(new TermQuery(new Term(FactFields.PUBLISHER, domain)), Occur.SHOULD)
                .build();
    }

    List<FactCheck> find(int most) throws IOException {
        String words = sought.words();
        return words == null ? newest(most) : fittest(words, most);
    }

    private List<FactCheck> fittest(String words, int most) throws IOException {
        Map<String, FactCheck> found = new LinkedHashMap<>();
        Words asked = new Words(words);
        boolean vectors = sought.language() == null || Languages.isEnglish(sought.language());
        CandidateSearch best = new CandidateSearch(
                searcher,
                recent,
                words,
                sought.language(),
                vectors && searcher.getIndexReader().numDocs() > 0 && !words.isBlank()
                        ? encoders.encode(ClaimText.clean(words))
                        : null,
                publisher,
                null);
        for (Candidate candidate : best.best(Corpus.CANDIDATES)) {
            FactCheck fact = candidate.factCheck();
            if (sought.accepts(fact) && (isNear(candidate) || asked.areIn(fact))) {
                found.put(fact.id(), fact);
            }
        }
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit :
                searcher.search(within(CandidateSearch.lexical(words, sought.language())), most).scoreDocs) {
            FactCheck fact = Corpus.kept(stored, hit.doc).fact();
            if (found.size() < most && sought.accepts(fact) && asked.areIn(fact)) {
                found.putIfAbsent(fact.id(), fact);
            }
        }
        return found.values().stream().limit(most).toList();
    }

    private Query within(Query query) {
        return publisher == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(publisher, Occur.FILTER)
                        .build();
    }

    private static boolean isNear(Candidate candidate) {
        return candidate.cosine() >= NEAR_FIRST && candidate.secondCosine() >= NEAR_SECOND;
    }

    /** The words of a question, as either field holds them. */
    private static final class Words {
        private final Set<String> english;
        private final Set<String> other;

        Words(String words) {
            english = FactFields.terms(FactFields.ENGLISH, words);
            other = FactFields.terms(FactFields.OTHER, words);
        }

        /** Whether at least half of them are in a fact-check. */
        boolean areIn(FactCheck fact) {
            boolean isEnglish = Languages.isEnglish(fact.language());
            Set<String> asked = isEnglish ? english : other;
            String text = fact.title() == null ? fact.claim() : fact.title() + "\n" + fact.claim();
            Set<String> there = FactFields.terms(isEnglish ? FactFields.ENGLISH : FactFields.OTHER, text);
            long shared = asked.stream().filter(there::contains).count();
            return shared > 0 && shared * 2 >= asked.size();
        }
    }

    private static final Comparator<FactCheck> NEWEST_FIRST = Comparator.comparing(
                    FactSearch::day, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(FactCheck::id);

    private static @Nullable LocalDate day(FactCheck fact) {
        return fact.reviewed() == null ? fact.claimDate() : fact.reviewed();
    }

    /** All of a publisher; the days are not in the index, so that each is looked at. */
    private List<FactCheck> newest(int most) throws IOException {
        PriorityQueue<FactCheck> newest = new PriorityQueue<>(NEWEST_FIRST.reversed());
        StoredFields stored = searcher.storedFields();
        for (int doc : all(Objects.requireNonNull(publisher))) {
            FactCheck fact = Corpus.kept(stored, doc).fact();
            if (sought.accepts(fact) && isInLanguage(fact)) {
                newest.add(fact);
                if (newest.size() > most) {
                    newest.poll();
                }
            }
        }
        return newest.stream().sorted(NEWEST_FIRST).toList();
    }

    private boolean isInLanguage(FactCheck fact) {
        return sought.language() == null
                || FactFields.language(fact.language()).equals(FactFields.language(sought.language()));
    }

    private List<Integer> all(Query query) throws IOException {
        return searcher.search(query, new CollectorManager<All, List<Integer>>() {
            @Override
            public All newCollector() {
                return new All();
            }

            @Override
            public List<Integer> reduce(java.util.Collection<All> collectors) {
                return collectors.stream()
                        .flatMap(c -> c.docs.stream())
                        .sorted()
                        .toList();
            }
        });
    }

    /** The numbers of all documents that were hit. */
    private static final class All extends SimpleCollector {
        private final List<Integer> docs = new ArrayList<>();
        private int base;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int doc) {
            docs.add(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
