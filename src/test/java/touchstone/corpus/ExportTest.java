package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

class ExportTest {

    private static final Origin FEED = new Origin("feed", true);

    @TempDir
    Path folder;

    private final Encoders unused = new Encoders();

    @Test
    void whatIsWrittenImportsBackAsItWasByteForByte() throws IOException {
        Path one = folder.resolve("one");
        importInto(one, odd());
        importInto(one, odd().subList(0, odd().size() - 1));
        importInto(one, List.of(rated(odd().getFirst(), "Richtig"), odd().get(1), odd().get(2), odd().get(3)));
        Path first = export(one, "first.json", false);
        Path two = folder.resolve("two");
        new FactImport(Facts.FEED, unused, Facts.MONDAY).wordsOnly().run(first, FEED, two, (n, share) -> {});
        assertThat(export(two, "second.json", false)).hasSameBinaryContentAs(first);
        assertThat(digest(two)).isEqualTo(digest(one));
        assertThat(Files.readString(first))
                .contains("\"@type\":\"DataFeed\"", "\"sdLicense\":\"https://creativecommons.org/licenses/by/4.0/\"")
                .contains("touchstone:corrections")
                .doesNotContain("touchstone:withdrawn");
    }

    @Test
    void whatWasWithdrawnIsWrittenOnlyWhenAskedForAndStaysWithdrawn() throws IOException {
        Path one = folder.resolve("one");
        importInto(one, odd());
        importInto(one, odd().subList(1, odd().size()));
        Path first = export(one, "first.json.gz", true);
        Path two = folder.resolve("two");
        FactImport.Imported imported =
                new FactImport(Facts.FEED, unused, Facts.MONDAY).wordsOnly().run(first, FEED, two, (n, share) -> {});
        assertThat(imported.changes()).isEqualTo(new Changes(odd().size() - 1, 0, 0, 1, 0, 0));
        assertThat(digest(two)).isEqualTo(digest(one));
        assertThat(export(two, "second.json.gz", true)).hasSameBinaryContentAs(first);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(first))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"touchstone:withdrawn\":\"2026-11-23\"");
        }
    }

    /** Fact-checks that a ClaimReview alone would not give back whole, and one that it would. */
    private static List<FactCheck> odd() {
        return List.of(
                Facts.of("plain", "Der Hafen wird im März verkauft", "Falsch", "de"),
                new FactCheck(
                        "full",
                        "El puente   se\tcierra &amp; nadie lo sabe",
                        true,
                        "Título\nde dos líneas",
                        "Alguien",
                        LocalDate.of(2024, 2, 29),
                        "Comprobadores",
                        "politifact.com",
                        PublisherTier.VERIFIED,
                        URI.create("https://www.politifact.com/x/?b=2&a=1"),
                        LocalDate.of(2024, 3, 1),
                        "Rating: Falso",
                        Verdict.UNRATED,
                        "es",
                        "https://creativecommons.org/licenses/by/4.0/",
                        "A clearing house",
                        List.of()),
                new FactCheck(
                        "elsewhere",
                        "Le pont est fermé",
                        false,
                        null,
                        null,
                        null,
                        null,
                        "verificateur.example",
                        PublisherTier.SELF_DECLARED,
                        URI.create("https://other.example/copie"),
                        null,
                        null,
                        Verdict.MISLEADING,
                        "fr"),
                new FactCheck(
                        "x".repeat(1500),
                        "Слово " + "много ".repeat(900),
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        PublisherTier.SELF_DECLARED,
                        null,
                        null,
                        null,
                        Verdict.UNRATED,
                        "ru"),
                Facts.of("last", "A last claim that is in English and gets no vectors here"));
    }

    private static FactCheck rated(FactCheck fact, String rating) {
        return Facts.of(fact.id(), fact.claim(), rating, fact.language());
    }

    private void importInto(Path data, List<FactCheck> facts) throws IOException {
        new FactImport(Facts.FEED, unused, Facts.MONDAY).wordsOnly().put(facts, FEED, data);
    }

    private Path export(Path data, String name, boolean withWithdrawn) throws IOException {
        Path file = folder.resolve(name);
        try (Corpus corpus = Corpus.open(Corpora.index(data), unused)) {
            new FactExport(Facts.FEED, withWithdrawn).write(corpus, file);
        }
        return file;
    }

    private String digest(Path data) throws IOException {
        try (Corpus corpus = Corpus.open(Corpora.index(data), unused)) {
            return corpus.digest();
        }
    }
}
