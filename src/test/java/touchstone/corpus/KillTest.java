package touchstone.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/**
 * A real process that imports, killed at random points; {@code -Dtouchstone.kills=50} for many. What was confirmed once must
 * be there ever after, and in the end all must be there once.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("touchstone.kills", 2);
    private static final int GERMAN = 3_000;
    private static final int ENGLISH = 40;

    @TempDir
    Path folder;

    private final Encoders encoders = new Encoders();

    @Test
    void killedAnywhereAnImportLosesNothingAndDoublesNothing() throws Exception {
        Path feed = Files.writeString(folder.resolve("feed.jsonl"), feed());
        Path undisturbed = folder.resolve("undisturbed");
        long start = System.nanoTime();
        assertThat(run(undisturbed, feed)).isEqualTo("done " + (GERMAN + ENGLISH));
        long whole = Duration.ofNanos(System.nanoTime() - start).toMillis();
        Path data = folder.resolve("killed");
        Random random = new Random(20_261_122);
        Set<String> confirmed = new TreeSet<>();
        int again = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = started(data, feed);
            if (process.waitFor(random.nextLong(whole), TimeUnit.MILLISECONDS)) {
                again++;
            }
            process.destroyForcibly().waitFor();
            Set<String> now = readable(data);
            assertThat(now).as("after kill " + kill).containsAll(confirmed);
            confirmed = now;
        }
        assertThat(run(data, feed)).isEqualTo("done " + (GERMAN + ENGLISH));
        try (Corpus left = open(data);
                Corpus right = open(undisturbed)) {
            assertThat(left.size()).isEqualTo(right.size()).isEqualTo(GERMAN + ENGLISH);
            assertThat(left.pending()).isZero();
            assertThat(left.digest())
                    .as(again + " of the runs came to their end")
                    .isEqualTo(right.digest());
        }
        assertThat(LiveLines.read(FactLog.file(data)).damaged()).isZero();
        assertThat(Files.readAllLines(FactLog.file(data))).hasSize(1 + GERMAN + ENGLISH);
    }

    @Test
    void ofTwoThatImportAtOnceOneIsToldToWait() throws Exception {
        Path feed = Files.writeString(folder.resolve("feed.jsonl"), feed());
        Path data = folder.resolve("data");
        try (FactStore mine = FactStore.open(data)) {
            assertThat(run(data, feed))
                    .isEqualTo("failed: another process ("
                            + ProcessHandle.current().pid() + ") is writing to the fact-checks in " + data
                            + "; try again when it is done");
            assertThat(mine.commit()).isEqualTo(Changes.NONE);
        }
    }

    private static String feed() {
        String german = IntStream.range(0, GERMAN)
                .mapToObj(i -> FactRecord.write(
                        Facts.of("de" + i, "Behauptung Nummer " + i + " über den Hafen", "Falsch", "de")))
                .collect(Collectors.joining("\n"));
        String english = IntStream.range(0, ENGLISH)
                .mapToObj(i -> FactRecord.write(Facts.of("en" + i, "Claim number " + i + " about the harbour")))
                .collect(Collectors.joining("\n"));
        return german + "\n" + english + "\n";
    }

    /** What can be found by readers at this moment. */
    private Set<String> readable(Path data) throws IOException {
        if (!Files.exists(FactLog.file(data))) {
            return Set.of();
        }
        FactStore.open(data).close();
        try (Corpus corpus = open(data)) {
            List<String> ids = new ArrayList<>(
                    corpus.list(f -> true, 100_000).stream().map(FactCheck::id).toList());
            assertThat(ids).doesNotHaveDuplicates();
            return new TreeSet<>(ids);
        }
    }

    private Corpus open(Path data) throws IOException {
        return Corpus.open(Corpora.index(data), encoders);
    }

    private static Process started(Path data, Path feed) throws IOException {
        return started(List.of(), data, feed);
    }

    static Process started(List<String> before, Path data, Path feed) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledImport.class.getName(),
                data.toString(),
                feed.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String run(Path data, Path feed) throws IOException, InterruptedException {
        return end(started(data, feed));
    }

    static String end(Process process) throws InterruptedException {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            process.waitFor();
        }
    }

    static boolean hasShell() {
        return File.separatorChar == '/' && Files.isExecutable(Path.of("/bin/sh"));
    }
}
