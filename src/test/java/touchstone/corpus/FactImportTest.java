package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.embed.Encoders;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;

class FactImportTest {

    private static final FactCheck BRIDGE =
            Facts.of("bridge", "The harbour bridge was sold to a foreign bank in March");
    private static final FactCheck GARLIC = Facts.of("garlic", "Eating raw garlic cures the common cold overnight");

    private static final Origin PAGE = new Origin("a page", false);

    private static Encoders encoders;

    @TempDir
    Path dir;

    @BeforeAll
    static void makeEncoders() {
        encoders = new Encoders();
    }

    @AfterAll
    static void closeEncoders() {
        encoders.close();
    }

    @Test
    void whatWasPutAndCommittedIsFoundByItsMeaningAndByItsWords() throws IOException {
        write(BRIDGE, GARLIC);
        try (Corpus corpus = open()) {
            List<Candidate> found = corpus.candidates("A clove of garlic heals colds", "en", 10);
            assertThat(found).hasSize(2);
            assertThat(found.getFirst().factCheck()).isEqualTo(GARLIC);
            assertThat(found.getFirst().lexicalCleaned()).isPositive();
            assertThat(found.getFirst().cosine()).isGreaterThan(found.get(1).cosine());
            assertThat(found.get(1).secondCosine()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void nothingUnchangedIsWrittenOrEncodedAgain() throws IOException {
        write(BRIDGE, GARLIC);
        try (Encoders unused = new Encoders()) {
            FactCheck corrected = Facts.of("garlic", GARLIC.claim(), "Mostly false", "en");
            assertThat(new FactImport(Facts.FEED, unused, Facts.MONDAY)
                            .put(List.of(BRIDGE, corrected), PAGE, dir)
                            .changes())
                    .isEqualTo(new Changes(0, 0, 1, 0, 0, 1));
            assertThat(unused).extracting("first").isNull();
        }
        try (Corpus corpus = open()) {
            assertThat(corpus.list(f -> f.id().equals("garlic"), 9))
                    .singleElement()
                    .extracting(FactCheck::rating)
                    .isEqualTo("Mostly false");
            assertThat(corpus.candidates("garlic cures colds", "en", 1)
                            .getFirst()
                            .cosine())
                    .isGreaterThan(.5);
        }
    }

    @Test
    void afterTheLastVectorTheIndexIsOnePieceUnlessLittleWasAdded() throws IOException {
        write(many("river", 20));
        write(many("harbour", 12));
        assertThat(pieces()).isEqualTo(1);
        write(GARLIC);
        assertThat(pieces()).isEqualTo(2);
        try (Corpus corpus = open()) {
            assertThat(corpus.candidates("river", "en", 99)).hasSize(33);
        }
    }

    private static FactCheck[] many(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Facts.of(word + i, "The " + word + " rose by " + i + " metres"))
                .toArray(FactCheck[]::new);
    }

    private int pieces() throws IOException {
        try (Directory directory = FSDirectory.open(dir.resolve("corpus"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }

    @Test
    void aSecondWriterIsToldWhoWritesAndReadersGoOn() throws IOException {
        write(BRIDGE);
        try (FactStore first = FactStore.open(dir);
                Corpus reader = open()) {
            assertThatThrownBy(() -> write(GARLIC))
                    .isInstanceOf(IOException.class)
                    .hasMessage("this process is writing to the fact-checks in " + dir + "; try again when it is done");
            assertThat(reader.size()).isEqualTo(1);
            assertThat(first.commit()).isEqualTo(Changes.NONE);
        }
        write(GARLIC);
    }

    @Test
    void aFolderThatCannotBeWrittenOrHoldsNoCorpusIsNamedInOneSentence() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");
        assertThatThrownBy(() -> FactStore.open(file.resolve("data")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the fact-checks in " + file.resolve("data") + " cannot be written");
        assertThatThrownBy(() -> Corpus.open(dir, encoders))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no corpus of fact-checks in " + dir);
    }

    @Test
    void theDigestNamesTheContentWhateverTheOrder() throws IOException {
        write(BRIDGE, GARLIC);
        String digest = digest();
        write(GARLIC, BRIDGE);
        assertThat(digest()).isEqualTo(digest).matches("[0-9a-f]{16}");
        write(Facts.of("bridge", BRIDGE.claim(), "True", "en"));
        assertThat(digest()).isNotEqualTo(digest);
    }

    @Test
    void twoClaimsUnderOneIdBothStay() throws IOException {
        write(BRIDGE, Facts.of("bridge", "The bridge will be closed for ten years"), BRIDGE);
        try (Corpus corpus = open()) {
            assertThat(corpus.size()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ar, اللقاح يغير الحمض النووي, لقاح",
        "bn, রসুনের রস রোগ সারায়, রসুন",
        "de, Impfungen verändern das Erbgut, Impfung",
        "el, Τα εμβόλια αλλάζουν το DNA, το εμβολιο αλλαζει",
        "es, El ajo cura los resfriados, resfriado",
        "fr, Les vaccins modifient les gènes, vaccin modifie",
        "hi, टीके से बीमारी होती है, टीका",
        "id, Bawang putih menyembuhkan flu, sembuh",
        "it, I vaccini modificano i geni, vaccino",
        "nl, De vaccins veranderen het DNA, vaccin verandert",
        "pt, As vacinas alteram o código genético, codigo alterar",
        "ro, Vaccinurile modifică genele, vaccinuri",
        "ru, Вакцины меняют гены человека, вакцина",
        "tr, Aşılar genleri değiştirir, asi genler",
        "zh, 吃大蒜可以治愈感冒, 大蒜治好了感冒",
        "ja, ニンニクは風邪を治す, 風邪にニンニク",
        "pl, Czosnek leczy grypę, grype czosnek",
    })
    void aFactCheckIsFoundInItsLanguageByOtherFormsOfItsWords(String language, String claim, String said)
            throws IOException {
        write(GARLIC, Facts.of("own", claim, "False", language));
        try (Corpus corpus = open()) {
            assertThat(corpus.candidates(said, language, 10))
                    .extracting(c -> c.factCheck().id())
                    .containsExactly("own");
            assertThat(corpus.candidates(said, "sv", 10)).isEmpty();
        }
    }

    @Test
    void anotherLanguageIsMatchedByItsWordsAmongItsOwn() throws IOException {
        write(GARLIC, Facts.of("ajo", "El ajo crudo cura el resfriado en una noche", "Falso", "es"));
        try (Corpus corpus = open()) {
            List<Candidate> found = corpus.candidates("Dicen que el ajo cura", "es", 10);
            assertThat(found).singleElement().satisfies(c -> {
                assertThat(c.factCheck().id()).isEqualTo("ajo");
                assertThat(c.cosine()).isNaN();
            });
        }
    }

    @Test
    void theHistoryOfASiteIsWhatItIsRecordedToHaveClaimed() throws IOException {
        write(BRIDGE);
        try (Corpus corpus = open()) {
            assertThat(corpus.about("https://www.example-news.com/x")).containsExactly(BRIDGE);
            assertThat(corpus.about("other.com")).isEmpty();
        }
    }

    @Test
    void anyClaimHoweverOddHasAnAnswer() throws IOException {
        write(BRIDGE);
        try (Corpus corpus = open()) {
            for (String odd : List.of(
                    "", " ", "\0\uFFFF", "the of and", "#", "a".repeat(100_000), "x ".repeat(50_000), "\uD83D")) {
                assertThat(corpus.candidates(odd, "en", 5)).hasSizeLessThanOrEqualTo(1);
                assertThat(corpus.candidates(odd, "zh", 5)).isEmpty();
            }
        }
    }

    private void write(FactCheck... facts) throws IOException {
        new FactImport(Facts.FEED, encoders, Facts.MONDAY).put(List.of(facts), PAGE, dir);
    }

    private Corpus open() throws IOException {
        return Corpus.open(Corpora.index(dir), encoders);
    }

    private String digest() throws IOException {
        try (Corpus corpus = open()) {
            return corpus.digest();
        }
    }
}
