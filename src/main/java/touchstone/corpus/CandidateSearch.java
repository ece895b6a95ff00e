package touchstone.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.Candidate;
import touchstone.model.Candidate.Around;
import touchstone.model.FactCheck;

/**
 * One search for candidates: the best of each way of looking, united, and every score filled in for each, since a score
 * that is missing only because another way found the fact-check would tell the ranking nothing.
 */
final class CandidateSearch {

    /** Somebody with many names is not chased for ever. */
    private static final int MOST_ROUNDS = 4;

    private static final int RANK_SHIFT = 60;

    /** Which of the scores is that of the cleaned words. */
    private static final int CLEANED = 1;

    private final IndexSearcher searcher;
    private final RecentFacts recent;
    private final List<Query> lexical = new ArrayList<>();
    private final @Nullable Vectors vectors;
    private final @Nullable Query within;
    private final @Nullable Surroundings around;

    /**
     * @param recent fact-checks of this searcher that were read lately
     * @param language of the claim, null for any
     * @param vectors of the claim; null if its language has none
     * @param within what else must be true of a fact-check, null if nothing
     * @param around what was said around the claim, null if nothing is known of that
     */
    CandidateSearch(
            IndexSearcher searcher,
            RecentFacts recent,
            String claim,
            @Nullable String language,
            @Nullable Vectors vectors,
            @Nullable Query within,
            @Nullable Surroundings around) {
        this.around = around;
        this.searcher = searcher;
        this.recent = recent;
        this.vectors = vectors;
        this.within = within;
        for (String words : List.of(ClaimText.bounded(claim), ClaimText.clean(claim))) {
            lexical.add(lexical(words, language));
        }
    }

    /**
     * The {@code k} that stand highest in all ways of looking together, by their ranks; in the order of the fusion of
     * BENCHMARKS.md §1: .4 BM25 + .6 cosines, each from 0 to 1 within the list. To choose by that fusion too would lose what
     * one way puts far in front: R@100 of 997 posts is .991 by ranks, .986 by scores.
     */
    List<Candidate> best(int k) throws IOException {
        SortedSet<Integer> found = new TreeSet<>();
        Set<String> crowding = new HashSet<>();
        List<Ranked> best = ranked(found, crowding, k);
        for (int round = 0; ; round++) {
            Crowd crowd = new Crowd(k);
            best.forEach(r -> r.admitted = crowd.admits(r.candidate.factCheck()));
            if (round == MOST_ROUNDS || !crowding.addAll(crowd.full())) {
                break;
            }
            best = ranked(found, crowding, k);
        }
        return best.stream()
                .sorted(Comparator.comparing((Ranked r) -> !r.admitted))
                .limit(k)
                .sorted(Comparator.comparingDouble(r -> -r.fused))
                .map(r -> r.candidate)
                .toList();
    }

    /** A candidate with its fused score. */
    private static final class Ranked {
        private final Candidate candidate;
        private final double fused;
        private boolean admitted = true;

        Ranked(Candidate candidate, double fused) {
            this.candidate = candidate;
            this.fused = fused;
        }
    }

    /**
     * What was found, and is found now, by reciprocal ranks; the {@code k} best, or all where somebody crowds.
     *
     * @param crowding publishers of whom no more is wanted
     */
    private List<Ranked> ranked(SortedSet<Integer> found, Set<String> crowding, int k) throws IOException {
        find(found, crowding, k);
        int[] docs = found.stream().mapToInt(Integer::intValue).toArray();
        double[][] scores = new double[around == null ? 4 : 7][];
        scores[0] = lexicalScores(lexical.get(0), docs);
        scores[CLEANED] = isClean() ? scores[0] : lexicalScores(lexical.get(1), docs);
        scores[2] = cosines(FactFields.FIRST_VECTOR, vectors == null ? null : vectors.first(), docs);
        scores[3] = cosines(FactFields.SECOND_VECTOR, vectors == null ? null : vectors.second(), docs);
        if (around != null) {
            scores[4] = lexicalScores(around.words(), docs);
            scores[5] = cosines(FactFields.FIRST_VECTOR, around.first(), docs);
            scores[6] = cosines(FactFields.SECOND_VECTOR, around.second(), docs);
        }
        double[] fused = fuse(scores);
        List<Integer> order = highest(reciprocalRanks(scores));
        StoredFields stored = searcher.storedFields();
        List<Ranked> best = new ArrayList<>();
        for (int i : order.subList(0, crowding.isEmpty() ? Math.min(k, order.size()) : order.size())) {
            FactCheck fact = recent.of(stored, docs[i]);
            Around beside = around == null ? null : around.beside(fact, scores[4][i], scores[5][i], scores[6][i]);
            Candidate candidate = new Candidate(fact, scores[0][i], scores[1][i], scores[2][i], scores[3][i], beside);
            best.add(new Ranked(candidate, fused[i]));
        }
        return best;
    }

    /** Whether cleaning left the same words, as it does but for posts: to ask twice would be a quarter of the search. */
    private boolean isClean() {
        return lexical.get(0).equals(lexical.get(1));
    }

    /**
     * Whether the cleaned words search and vote: beside vectors what they find is a part of what all words find (R@100 is .987
     * where they do), without them the words of a hashtag are found in no other way.
     */
    private boolean cleanedCounts() {
        return vectors == null;
    }

    private void find(Set<Integer> found, Set<String> crowding, int k) throws IOException {
        Query others = crowding.isEmpty() ? within : withoutPublishers(crowding);
        Set<Query> wordings = new LinkedHashSet<>(cleanedCounts() ? lexical : lexical.subList(0, 1));
        if (around != null) {
            wordings.add(around.words());
        }
        for (Query query : wordings) {
            Query wanted = others == null
                    ? query
                    : new BooleanQuery.Builder()
                            .add(query, Occur.MUST)
                            .add(others, Occur.FILTER)
                            .build();
            add(found, wanted, k);
        }
        if (around != null && around.vectors() != null) {
            near(found, around.vectors(), k, others);
        }
        if (vectors != null) {
            near(found, vectors, k, others);
        }
    }

    private void near(Set<Integer> found, Vectors vectors, int k, @Nullable Query others) throws IOException {
        add(found, new KnnFloatVectorQuery(FactFields.FIRST_VECTOR, vectors.first(), k, others), k);
        add(found, new KnnFloatVectorQuery(FactFields.SECOND_VECTOR, vectors.second(), k, others), k);
    }

    private Query withoutPublishers(Set<String> crowding) {
        BooleanQuery.Builder others =
                new BooleanQuery.Builder().add(within == null ? MatchAllDocsQuery.INSTANCE : within, Occur.MUST);
        for (String publisher : crowding) {
            others.add(new TermQuery(new Term(FactFields.PUBLISHER, publisher)), Occur.MUST_NOT);
        }
        return others.build();
    }

    private void add(Set<Integer> found, Query query, int k) throws IOException {
        for (ScoreDoc hit : searcher.search(query, k).scoreDocs) {
            found.add(hit.doc);
        }
    }

    /** Any of the words, within a language; in whatever language if it is null. */
    static Query lexical(String words, @Nullable String language) {
        if (language == null) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            for (String field : List.of(FactFields.ENGLISH, FactFields.OTHER)) {
                Query any = FactFields.anyWord(field, words);
                if (any != null) {
                    either.add(any, Occur.SHOULD);
                }
            }
            return either.build();
        }
        String field = FactFields.words(language);
        Query any = FactFields.anyWord(field, words);
        BooleanQuery.Builder within = new BooleanQuery.Builder();
        if (any == null || !field.equals(FactFields.OTHER)) {
            return any == null ? within.build() : any;
        }
        Term term = new Term(FactFields.LANGUAGE, FactFields.language(language));
        return within.add(any, Occur.MUST)
                .add(new TermQuery(term), Occur.FILTER)
                .build();
    }

    /** BM25 of each of the documents, which stand in rising order; 0 where no word is shared. */
    private double[] lexicalScores(Query query, int[] docs) throws IOException {
        double[] scores = new double[docs.length];
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        Scorer scorer = null;
        int leaf = -1;
        for (int i = 0; i < docs.length; i++) {
            int in = ReaderUtil.subIndex(docs[i], leaves);
            if (in != leaf) {
                leaf = in;
                scorer = weight.scorer(leaves.get(leaf));
            }
            int doc = docs[i] - leaves.get(leaf).docBase;
            if (scorer != null && advance(scorer.iterator(), doc)) {
                scores[i] = scorer.score();
            }
        }
        return scores;
    }

    /** Cosine with each of the documents, which stand in rising order; NaN without a vector. */
    private double[] cosines(String field, float @Nullable [] query, int[] docs) throws IOException {
        double[] cosines = new double[docs.length];
        Arrays.fill(cosines, Double.NaN);
        if (query == null) {
            return cosines;
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        FloatVectorValues values = null;
        KnnVectorValues.DocIndexIterator iterator = null;
        int leaf = -1;
        for (int i = 0; i < docs.length; i++) {
            int in = ReaderUtil.subIndex(docs[i], leaves);
            if (in != leaf) {
                leaf = in;
                values = leaves.get(leaf).reader().getFloatVectorValues(field);
                iterator = values == null ? null : values.iterator();
            }
            int doc = docs[i] - leaves.get(leaf).docBase;
            if (values != null && iterator != null && advance(iterator, doc)) {
                cosines[i] = VectorUtil.dotProduct(query, values.vectorValue(iterator.index()));
            }
        }
        return cosines;
    }

    private static boolean advance(DocIdSetIterator iterator, int doc) throws IOException {
        return (iterator.docID() < doc ? iterator.advance(doc) : iterator.docID()) == doc;
    }

    /** Sum over the ways of 1 / (60 + rank), Cormack et al. 2009; nothing where a way gives no score. */
    private double[] reciprocalRanks(double[][] scores) {
        double[] sums = new double[scores[0].length];
        for (int way = 0; way < scores.length; way++) {
            if (way == CLEANED && !cleanedCounts()) {
                continue;
            }
            int rank = 0;
            for (int i : highest(scores[way])) {
                sums[i] += scores[way][i] > 0 ? 1.0 / (RANK_SHIFT + rank++) : 0;
            }
        }
        return sums;
    }

    /** Places of the scores, the highest score first; NaN is the lowest. */
    private static List<Integer> highest(double... scores) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingDouble((Integer i) -> scores[i] > 0 ? -scores[i] : 0));
        return places;
    }

    private static double[] fuse(double[][] scores) {
        double[] fused = new double[scores[0].length];
        double[] weights = {.2, .2, .3, .3, .3, .25, .25};
        for (int s = 0; s < scores.length; s++) {
            double low = Arrays.stream(scores[s]).filter(Double::isFinite).min().orElse(0);
            double high =
                    Arrays.stream(scores[s]).filter(Double::isFinite).max().orElse(0);
            for (int i = 0; i < fused.length; i++) {
                double part = high > low && Double.isFinite(scores[s][i]) ? (scores[s][i] - low) / (high - low) : 0;
                fused[i] += weights[s] * part;
            }
        }
        return fused;
    }
}
