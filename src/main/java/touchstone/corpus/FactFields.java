package touchstone.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;
import touchstone.text.Domains;
import touchstone.text.Languages;
import touchstone.text.Urls;

/** How a fact-check lies in the index: which fields, analysed how. */
final class FactFields {

    /** What stands in {@link FactIndex} of a version that this program reads; it rises when the fields below change. */
    static final int FORMAT = 3;
    /** Which encoders made the vectors, of what: vectors of others are made again. */
    static final String VECTORS = "all-minilm-l6-v2-q mean, bge-small-en-v1.5-q first; title. claim";

    static final String ID = "id";
    /** The identifier as a number, to be asked of every document quickly. */
    static final String ID_HASH = "idHash";
    /** {@link Hashes#identity}. */
    static final String IDENTITY = "identity";

    static final String ORIGIN = "origin";
    /** For each origin its name's hash and that of what it said last. */
    static final String SAID = "said";
    /** Of the whole fact-check, where it stands: what the digest is made of. */
    static final String HASH = "hash";

    static final String RECORD = "record";
    /** There, and {@code 1}, where vectors are still to be made. */
    static final String PENDING = "pending";
    /** There, and {@code 1}, where the fact-check was taken back; then it has no fields to be found by. */
    static final String WITHDRAWN = "withdrawn";

    static final String LANGUAGE = "language";
    /** Title and claim in one field: measured better than two. */
    static final String ENGLISH = "english";

    /** The same in other languages, without stems. */
    static final String OTHER = "other";
    /** The same in one language, with its stems, where {@link LanguageAnalyzers} has some: {@code stems.pt}. */
    private static final String STEMS = "stems.";

    static final String PUBLISHER = "publisher";
    static final String CLAIMANT = "claimant";
    /**
     * Sites on which the claim stood. Younger than the format, which it does not raise: what older indexes hold came without,
     * so there is nothing to make again.
     */
    static final String APPEARANCE = "appearance";

    /** The addresses themselves, in normal form. */
    static final String STOOD_AT = "stoodAt";

    static final String ADDRESS = "address";
    static final String FIRST_VECTOR = "vector1";
    static final String SECOND_VECTOR = "vector2";

    private static final int MOST_WORDS = 256;

    static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), analyzers());

    private FactFields() {}

    static Term origin(Origin origin) {
        return new Term(ORIGIN, origin.name());
    }

    /** Whether the encoders read its language. */
    static boolean hasVectors(FactCheck fact) {
        return Languages.isEnglish(fact.language());
    }

    /** @param vectors null where there are none yet, and in languages that the encoders do not read */
    static Document document(KeptFact kept, @Nullable Vectors vectors) {
        FactCheck fact = kept.fact();
        Document document = new Document();
        document.add(new StringField(ID, fact.id(), Field.Store.NO));
        document.add(new NumericDocValuesField(ID_HASH, Hashes.of(fact.id())));
        document.add(new StringField(IDENTITY, Hashes.hex(Hashes.identity(fact)), Field.Store.NO));
        document.add(new StoredField(RECORD, kept.write().getBytes(StandardCharsets.UTF_8)));
        kept.origins().keySet().forEach(o -> document.add(new StringField(ORIGIN, o, Field.Store.NO)));
        document.add(new BinaryDocValuesField(SAID, new BytesRef(said(kept))));
        if (!kept.stands()) {
            document.add(new StringField(WITHDRAWN, "1", Field.Store.NO));
            return document;
        }
        document.add(new BinaryDocValuesField(HASH, new BytesRef(Hashes.wide(FactRecord.write(fact)))));
        document.add(new StringField(LANGUAGE, language(fact.language()), Field.Store.NO));
        String words = fact.title() == null ? fact.claim() : fact.title() + "\n" + fact.claim();
        addWords(document, fact.language(), words);
        keyword(document, PUBLISHER, fact.publisherKey());
        keyword(document, CLAIMANT, fact.claimant() == null ? null : Domains.registrable(fact.claimant()));
        fact.appearances().stream()
                .map(Domains::registrable)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(domain -> keyword(document, APPEARANCE, domain));
        Stream.concat(fact.appearances().stream(), fact.media().stream())
                .map(place -> Urls.normalise(place.toString()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(place -> keyword(document, STOOD_AT, place));
        keyword(
                document,
                ADDRESS,
                fact.url() == null ? null : Urls.normalise(fact.url().toString()));
        if (vectors != null) {
            document.add(vector(FIRST_VECTOR, vectors.first()));
            document.add(vector(SECOND_VECTOR, vectors.second()));
        } else if (hasVectors(fact)) {
            document.add(new StringField(PENDING, "1", Field.Store.NO));
        }
        return document;
    }

    private static void addWords(Document document, String language, String words) {
        if (Languages.isEnglish(language)) {
            document.add(new TextField(ENGLISH, words, Field.Store.NO));
            return;
        }
        document.add(new TextField(OTHER, words, Field.Store.NO));
        String stems = words(language);
        if (!stems.equals(OTHER)) {
            document.add(new TextField(stems, words, Field.Store.NO));
        }
    }

    /** The field in which fact-checks of a language are looked up; {@link #OTHER} holds those of many. */
    static String words(String language) {
        String primary = language(language);
        return Languages.isEnglish(language)
                ? ENGLISH
                : LanguageAnalyzers.STEMMED.containsKey(primary) ? STEMS + primary : OTHER;
    }

    private static Map<String, Analyzer> analyzers() {
        Map<String, Analyzer> all = new HashMap<>();
        all.put(OTHER, LanguageAnalyzers.ANY);
        LanguageAnalyzers.STEMMED.forEach((language, analyzer) -> all.put(STEMS + language, analyzer));
        return all;
    }

    private static byte[] said(KeptFact kept) {
        ByteBuffer said = ByteBuffer.allocate(kept.origins().size() * 2 * Long.BYTES);
        kept.origins()
                .forEach((origin, content) ->
                        said.putLong(Hashes.of(origin)).putLong(HexFormat.fromHexDigitsToLong(content)));
        return said.array();
    }

    /** The words of {@code text}, analysed as the field is, any of them; null if there are none. */
    static @Nullable Query anyWord(String field, String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Map<String, Integer> counts = words(field, text);
        counts.forEach((word, times) -> {
            Query term = new TermQuery(new Term(field, word));
            query.add(times == 1 ? term : new BoostQuery(term, times), Occur.SHOULD);
        });
        return counts.isEmpty() ? null : query.build();
    }

    /** The words of a text as a field holds them, each once. */
    static Set<String> terms(String field, String text) {
        return words(field, text).keySet();
    }

    /** The primary language of a BCP-47 tag. */
    static String language(String tag) {
        return Languages.primary(tag);
    }

    private static Map<String, Integer> words(String field, String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (TokenStream tokens = ANALYZER.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (counts.size() < MOST_WORDS && tokens.incrementToken()) {
                counts.merge(term.toString(), 1, Integer::sum);
            }
            return counts;
        } catch (IOException e) {
            throw new IllegalStateException("reading a string cannot fail", e);
        }
    }

    private static KnnFloatVectorField vector(String name, float[] vector) {
        return new KnnFloatVectorField(name, vector, VectorSimilarityFunction.DOT_PRODUCT);
    }

    private static void keyword(Document document, String field, @Nullable String value) {
        if (value != null && value.length() < 8000) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }
}
