package touchstone.corpus;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders;
import touchstone.text.Domains;

/**
 * The fact-checks in the user's data folder: records and index. On the first use they are made from those that ship: built
 * aside and moved into place, so that they are there whole or not at all, and of two processes that try at once one wins and
 * both go on.
 */
public final class Corpora {

    private static final String BUILDING = "building-";
    private static final int WAITS = 500;
    private static final int FILLED_AT_ONCE = 2048;

    private Corpora() {}

    /** Where the index of a data folder lies. */
    public static Path index(Path data) {
        return data.resolve("corpus");
    }

    /** Whether anything is kept in a data folder. */
    public static boolean isThere(Path data) {
        return Files.isDirectory(index(data)) || FactLog.exists(data);
    }

    /**
     * Opens the corpus in {@code data}, making it from the starter if there is none, and its index from the records if that is
     * of another version. Where nothing can be written the starter is held in memory.
     *
     * @throws IOException one sentence for the user: there is an index, but it cannot be read
     */
    public static Corpus openOrCreate(Path data, FactFeed feed, Encoders encoders) throws IOException {
        if (!ensure(data, feed, encoders)) {
            return Starter.inMemory(feed, encoders);
        }
        Corpus current = openCurrent(data, encoders);
        if (current != null) {
            return current;
        }
        FactStore.open(data).close();
        return Corpus.open(index(data), encoders);
    }

    /**
     * Opens the corpus in {@code data} as it is; null if there is none, or its index is of another version.
     *
     * @throws IOException one sentence for the user: there is an index, but it cannot be read
     */
    public static @Nullable Corpus openCurrent(Path data, Encoders encoders) throws IOException {
        try {
            return Corpus.open(index(data), encoders);
        } catch (Corpus.NotCurrentException e) {
            return null;
        }
    }

    /**
     * Whether it is certain that no fact-check in {@code data} is about what this site claimed; found out in less time than
     * opening takes. False means: open and ask.
     *
     * @param hostOrAddress of the site
     */
    public static boolean lackHistory(Path data, String hostOrAddress) throws IOException {
        String domain = Domains.registrable(hostOrAddress);
        return !Files.isDirectory(index(data)) || domain == null || Claimants.lack(index(data), domain);
    }

    /**
     * Makes the corpus of {@code data} if there is no index: from its records, else from the starter. False if nothing can be
     * written there.
     */
    public static synchronized boolean ensure(Path data, FactFeed feed, Encoders encoders) throws IOException {
        if (Files.isDirectory(index(data))) {
            return true;
        }
        if (FactLog.exists(data)) {
            return again(data, encoders);
        }
        Path aside = data.resolve(BUILDING + ProcessHandle.current().pid());
        try {
            Files.createDirectories(data);
            removeLeftOvers(data);
            Files.createDirectory(aside);
        } catch (IOException e) {
            return false;
        }
        try {
            Starter.into(aside, feed, encoders);
            install(aside, data);
            return true;
        } catch (IOException e) {
            return Files.isDirectory(index(data));
        } finally {
            delete(aside);
        }
    }

    /**
     * Makes the index again from the records, by what the rulebook says today; then the vectors that are missing.
     *
     * @throws IOException one sentence for the user
     */
    public static Rebuilt rebuild(Path data, FactFeed feed, Encoders encoders, FactImport.Progress progress)
            throws IOException {
        Rebuilt rebuilt;
        try {
            rebuilt = WriterLock.during(data, () -> rebuilt(data, feed));
        } catch (WriterLock.BusyException e) {
            throw e;
        } catch (IOException e) {
            throw FactStore.cannotWrite(data, e);
        }
        finish(data, encoders, progress, Integer.MAX_VALUE);
        return rebuilt;
    }

    /**
     * Makes vectors that an import left to be made.
     *
     * @param most how many at most
     * @throws IOException one sentence for the user
     */
    public static void finish(Path data, Encoders encoders, FactImport.Progress progress, int most) throws IOException {
        finish(data, TextVectors.by(encoders), progress, most);
    }

    /** The same with vectors that come from elsewhere: whoever measures searches has no hours to make them. */
    public static void finish(Path data, TextVectors vectors, FactImport.Progress progress, int most)
            throws IOException {
        try (FactStore store = FactStore.open(data)) {
            store.fillVectors(new VectorFill(vectors, progress), most);
        } catch (WriterLock.BusyException e) {
            throw e;
        } catch (IOException e) {
            throw FactStore.cannotWrite(data, e);
        }
    }

    private static Rebuilt rebuilt(Path data, FactFeed feed) throws IOException {
        Files.createDirectories(index(data));
        try (Directory directory = FSDirectory.open(index(data))) {
            return new Rebuild(data, directory, feed::known).run();
        }
    }

    static String damaged(Path place) {
        return "the index of fact-checks in " + place
                + " is damaged; make it again from the records with `touchstone facts" + " rebuild`";
    }

    private static boolean again(Path data, Encoders encoders) throws IOException {
        try (FactStore store = FactStore.open(data)) {
            store.fillVectors(new VectorFill(TextVectors.by(encoders), (n, share) -> {}), FILLED_AT_ONCE);
            return true;
        } catch (WriterLock.BusyException e) {
            return waited(data);
        }
    }

    /** Moves the records into place, then the index: what lies between can be made again from the first. */
    private static void install(Path aside, Path data) throws IOException {
        for (int i = 0; i < WAITS; i++) {
            try {
                WriterLock.during(data, () -> moved(aside, data));
                return;
            } catch (WriterLock.BusyException e) {
                if (waited(data)) {
                    return;
                }
            }
        }
        throw new IOException("somebody else is making the corpus of fact-checks in " + data);
    }

    /** False if somebody was faster. */
    private static boolean moved(Path aside, Path data) throws IOException {
        if (FactLog.exists(data)) {
            return false;
        }
        Files.move(FactLog.file(aside), FactLog.file(data), StandardCopyOption.ATOMIC_MOVE);
        Files.move(index(aside), index(data), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Gives another process a moment to make the index. */
    private static boolean waited(Path data) throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another process made the corpus of fact-checks");
        }
        return Files.isDirectory(index(data));
    }

    /** What a process left that was killed while building. */
    private static void removeLeftOvers(Path data) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(data)) {
            left = files.filter(f -> f.getFileName().toString().matches("(?:corpus\\.)?" + BUILDING + "\\d{1,9}"))
                    .toList();
        }
        for (Path one : left) {
            String pid = one.getFileName().toString().replaceAll("\\D", "");
            if (ProcessHandle.of(Long.parseLong(pid)).isEmpty()
                    || pid.equals(String.valueOf(ProcessHandle.current().pid()))) {
                delete(one);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
