package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Folders;
import touchstone.embed.Encoders;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.FactCheck;

/** Bad days of the store, one by one. */
class RecoveryTest {

    private static final Origin FEED = new Origin("feed", false);
    private static final FactCheck BRIDGE =
            Facts.of("bridge", "The harbour bridge was sold to a foreign bank in March");
    private static final FactCheck GARLIC = Facts.of("garlic", "Eating raw garlic cures the common cold overnight");
    private static final FactCheck HAFEN = Facts.of("hafen", "Der Hafen wird im März verkauft", "Falsch", "de");

    private static Encoders encoders;

    @TempDir
    Path data;

    private String digest = "";

    @BeforeAll
    static void makeEncoders() {
        encoders = new Encoders();
    }

    @AfterAll
    static void closeEncoders() {
        encoders.close();
    }

    @BeforeEach
    void fill() throws IOException {
        put(BRIDGE);
        put(GARLIC);
        put(HAFEN);
        digest = digest();
    }

    @Test
    void aLastLineThatWasNeverWrittenToItsEndIsCutOff() throws IOException {
        Files.writeString(log(), "0badc0de {\"fact\":{\"id\":\"half", StandardOpenOption.APPEND);
        put(Facts.of("neu", "Die Brücke ist gesperrt", "Falsch", "de"));
        assertThat(Files.readString(log())).doesNotContain("half").endsWith("}\n");
        assertThat(size()).isEqualTo(4);
    }

    @Test
    void recordsThatAKillKeptFromTheIndexAreIndexedTheNextTime() throws IOException {
        FactCheck late = Facts.of("spät", "Die Fähre fährt nie mehr", "Falsch", "de");
        byte[] json = KeptFact.of(late, FEED).write().getBytes(StandardCharsets.UTF_8);
        Files.writeString(
                log(),
                FactLog.checksum(json, 0, json.length) + " " + new String(json, StandardCharsets.UTF_8) + "\n",
                StandardOpenOption.APPEND);
        assertThat(put(late)).isEqualTo(new Changes(0, 0, 0, 0, 0, 1));
        assertThat(size()).isEqualTo(4);
    }

    @Test
    void aDamagedLineIsNamedAndItsFactCheckTakenFromTheIndex() throws IOException {
        Files.writeString(log(), Files.readString(log()).replace("raw garlic", "rAw garlic"));
        Rebuilt rebuilt = rebuild();
        assertThat(rebuilt.damages())
                .singleElement()
                .asString()
                .startsWith("line 3, byte ")
                .contains("checksum");
        assertThat(rebuilt.recovered()).isEqualTo(1);
        assertThat(rebuilt.vectors()).isEqualTo(2);
        assertThat(digest()).isEqualTo(digest);
        assertThat(rebuild().damaged()).isZero();
    }

    @Test
    void aDamagedLineOfWhichTheIndexKnowsNothingIsLostAndSaidSo() throws IOException {
        Files.writeString(log(), Files.readString(log()).replace("raw garlic", "rAw garlic"));
        Folders.remove(Corpora.index(data));
        Rebuilt rebuilt = rebuild();
        assertThat(rebuilt.damaged()).isEqualTo(1);
        assertThat(rebuilt.recovered()).isZero();
        assertThat(size()).isEqualTo(2);
    }

    @Test
    void aFirstLineThatIsDamagedIsNamedAndWrittenAgain() throws IOException {
        Files.writeString(log(), Files.readString(log()).replaceFirst("generation", "gEneration"));
        assertThatThrownBy(() -> put(BRIDGE)).hasMessageContaining("facts rebuild");
        rebuild();
        assertThat(digest()).isEqualTo(digest);
        assertThat(put(BRIDGE).unchanged()).isEqualTo(1);
    }

    @Test
    void anIndexThatIsGoneIsMadeAgainFromTheRecords() throws IOException {
        Folders.remove(Corpora.index(data));
        try (Corpus corpus = Corpora.openOrCreate(data, Facts.FEED, encoders)) {
            assertThat(corpus.digest()).isEqualTo(digest);
            assertThat(corpus.pending()).isZero();
        }
    }

    @Test
    void recordsThatAreGoneAreMadeAgainFromTheIndex() throws IOException {
        Folders.remove(FactLog.folder(data));
        try (Encoders unused = new Encoders()) {
            Changes changes = new FactImport(Facts.FEED, unused, Facts.MONDAY)
                    .put(List.of(BRIDGE, GARLIC, HAFEN), FEED, data)
                    .changes();
            assertThat(changes).isEqualTo(new Changes(0, 0, 0, 0, 0, 3));
            assertThat(unused).extracting("first").isNull();
        }
        assertThat(digest()).isEqualTo(digest);
    }

    @Test
    void anIndexOfAnotherVersionIsMadeAgainAndItsVectorsAreKept() throws IOException {
        try (IndexWriter writer = new IndexWriter(
                FSDirectory.open(Corpora.index(data)),
                new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.APPEND))) {
            writer.setLiveCommitData(Map.of("format", "99").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> Corpus.open(Corpora.index(data), encoders)).hasMessageContaining("another version");
        try (Encoders unused = new Encoders();
                Corpus corpus = Corpora.openOrCreate(data, Facts.FEED, unused)) {
            assertThat(corpus.digest()).isEqualTo(digest);
            assertThat(corpus.pending()).isZero();
        }
    }

    @Test
    void aFolderFromBeforeThereWereRecordsIsTakenOver() throws IOException {
        Folders.remove(FactLog.folder(data));
        Folders.remove(Corpora.index(data));
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(Corpora.index(data)), new IndexWriterConfig())) {
            for (FactCheck fact : List.of(BRIDGE, GARLIC)) {
                writer.addDocument(asItWas(fact));
            }
        }
        try (Encoders unused = new Encoders()) {
            try (Corpus corpus = Corpora.openOrCreate(data, Facts.FEED, unused)) {
                assertThat(corpus.list(f -> true, 9)).containsExactlyInAnyOrder(BRIDGE, GARLIC);
                assertThat(corpus.pending()).isZero();
            }
            assertThat(new FactImport(Facts.FEED, unused, Facts.MONDAY)
                            .put(List.of(BRIDGE), FEED, data)
                            .changes()
                            .unchanged())
                    .isEqualTo(1);
        }
    }

    @Test
    void aDamagedIndexIsSaidToBeSoAndMadeAgain() throws IOException {
        try (Stream<Path> files = Files.list(Corpora.index(data))) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(si|cfe|fnm)")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> Corpus.open(Corpora.index(data), encoders))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("touchstone facts rebuild");
        assertThatThrownBy(() -> put(BRIDGE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("touchstone facts rebuild");
        assertThat(rebuild().records()).isEqualTo(3);
        assertThat(digest()).isEqualTo(digest);
        assertThat(put(BRIDGE).unchanged()).isEqualTo(1);
    }

    @Test
    void aListOfSegmentsThatCannotBeReadIsMadeAgain() throws IOException {
        try (Stream<Path> files = Files.list(Corpora.index(data))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> put(BRIDGE)).hasMessageContaining("touchstone facts rebuild");
        rebuild();
        assertThat(digest()).isEqualTo(digest);
    }

    private static Document asItWas(FactCheck fact) {
        Vectors vectors = encoders.encode(ClaimText.encoded(fact));
        Document document = new Document();
        document.add(new StringField("id", fact.id(), Field.Store.NO));
        document.add(new StoredField("record", FactRecord.write(fact).getBytes(StandardCharsets.UTF_8)));
        document.add(new KnnFloatVectorField("vector1", vectors.first(), VectorSimilarityFunction.DOT_PRODUCT));
        document.add(new KnnFloatVectorField("vector2", vectors.second(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    private Changes put(FactCheck fact) throws IOException {
        return new FactImport(Facts.FEED, encoders, Facts.MONDAY)
                .put(List.of(fact), FEED, data)
                .changes();
    }

    private Rebuilt rebuild() throws IOException {
        return Corpora.rebuild(data, Facts.FEED, encoders, (n, share) -> {});
    }

    private String digest() throws IOException {
        try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            return corpus.digest();
        }
    }

    private int size() throws IOException {
        try (Corpus corpus = Corpus.open(Corpora.index(data), encoders)) {
            return corpus.size();
        }
    }

    private Path log() {
        return FactLog.file(data);
    }
}
