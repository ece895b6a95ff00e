package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/** Where nothing more can be written. */
class NoRoomTest {

    private static final Origin FEED = new Origin("feed", false);

    @TempDir
    Path folder;

    private final Encoders unused = new Encoders();

    @Test
    void aDiskThatFillsUpIsSaidInOneSentenceAndTheStoreStaysWhole() throws Exception {
        assumeTrue(KillTest.hasShell());
        Path data = folder.resolve("data");
        FactCheck first = Facts.of("erste", "Eine erste Behauptung", "Falsch", "de");
        new FactImport(Facts.FEED, unused, Facts.MONDAY).put(List.of(first), FEED, data);
        Path feed = Files.writeString(
                folder.resolve("feed.jsonl"),
                IntStream.range(0, 9000)
                        .mapToObj(i -> FactRecord.write(
                                Facts.of("de" + i, "Behauptung Nummer " + i + " über den Hafen", "Falsch", "de")))
                        .collect(Collectors.joining("\n")));
        // No file may grow beyond 200 blocks of 1,024 bytes: the system refuses the write, as it does on a full disk.
        Process process = KillTest.started(List.of("/bin/bash", "-c", "ulimit -f 200; exec \"$0\" \"$@\""), data, feed);
        assertThat(KillTest.end(process))
                .startsWith("failed: the fact-checks in " + data + " cannot be written: ")
                .doesNotContain("\n")
                .doesNotContain("Exception");
        assertThat(process.exitValue()).isEqualTo(3);
        try (Corpus corpus = Corpus.open(Corpora.index(data), unused)) {
            assertThat(corpus.list(f -> f.id().equals("erste"), 9)).hasSize(1);
        }
        Changes changes = new FactImport(Facts.FEED, unused, Facts.MONDAY)
                .run(feed, FEED, data, (n, share) -> {})
                .changes();
        assertThat(changes.total()).isEqualTo(9000);
        try (Corpus corpus = Corpus.open(Corpora.index(data), unused)) {
            assertThat(corpus.size()).isEqualTo(9001);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> new FactImport(Facts.FEED, unused, Facts.MONDAY)
                        .put(List.of(Facts.of("a", "Eine Behauptung", "Falsch", "de")), FEED, file))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the fact-checks in " + file + " cannot be written: ");
    }

    @Test
    void aReadOnlyFolderIsNamedAndCanStillBeRead() throws IOException {
        Path data = folder.resolve("data");
        new FactImport(Facts.FEED, unused, Facts.MONDAY)
                .put(List.of(Facts.of("a", "Eine Behauptung", "Falsch", "de")), FEED, data);
        for (Path part : List.of(FactLog.folder(data), Corpora.index(data), data)) {
            assumeTrue(part.toFile().setWritable(false));
        }
        assumeTrue(!Files.isWritable(FactLog.folder(data))); // the administrator may write everywhere
        try (Corpus corpus = Corpora.openOrCreate(data, Facts.FEED, unused)) {
            assertThat(corpus.size()).isEqualTo(1);
        }
        assertThatThrownBy(() -> new FactImport(Facts.FEED, unused, Facts.MONDAY)
                        .put(List.of(Facts.of("b", "Eine andere", "Falsch", "de")), FEED, data))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the fact-checks in " + data + " cannot be written: ");
        for (Path part : List.of(data, FactLog.folder(data), Corpora.index(data))) {
            assertThat(part.toFile().setWritable(true)).isTrue();
        }
    }
}
