package touchstone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last few snapshots, so that a client which has one of them gets only what changed since. Each is a file that is written
 * aside, brought to the disk and moved to its place: a kill leaves no half of one. What cannot be read is passed over, what is
 * too much is deleted. Not thread-safe.
 */
final class SnapshotShelf {

    /** How many are kept, the newest included. */
    static final int MOST = 8;

    private static final Pattern NAME = Pattern.compile("[0-9]{14}-[0-9a-f]{32}\\.json\\.gz");

    private final @Nullable Path folder;
    private final Deque<Packed> kept = new ArrayDeque<>();

    private SnapshotShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /** A shelf that forgets everything when the program ends. */
    static SnapshotShelf inMemory() {
        return new SnapshotShelf(null);
    }

    /**
     * The shelf in a folder, which is made when something is put there.
     *
     * @throws IOException if the folder is there and cannot be read
     */
    static SnapshotShelf in(Path folder) throws IOException {
        SnapshotShelf shelf = new SnapshotShelf(folder);
        for (Path file : files(folder)) {
            if (Files.size(file) < Snapshot.MOST_BYTES) {
                Snapshot snapshot = read(Files.readAllBytes(file));
                if (snapshot != null) {
                    shelf.keep(Packed.of(snapshot.json()));
                }
            }
        }
        return shelf;
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static @Nullable Snapshot read(byte[] file) {
        try {
            return Snapshot.parse(Gzip.unpacked(file, Snapshot.MOST_BYTES));
        } catch (UncheckedIOException e) {
            // A damaged file only costs its owner a whole snapshot instead of changes.
            return null;
        }
    }

    private void keep(Packed snapshot) {
        kept.addLast(snapshot);
        while (kept.size() > MOST) {
            kept.removeFirst();
        }
    }

    /** What is there, the newest last. */
    List<Snapshot> all() {
        List<Snapshot> all = new ArrayList<>();
        for (Packed packed : kept) {
            Snapshot snapshot = Snapshot.parse(packed.plain());
            if (snapshot != null) {
                all.add(snapshot);
            }
        }
        return all;
    }

    /**
     * Keeps a snapshot, in memory in any case.
     *
     * @throws IOException if it could not be kept in the folder
     */
    void put(Snapshot snapshot, Packed packed, Instant now) throws IOException {
        keep(packed);
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        String name = String.format(Locale.ROOT, "%014d-%s.json.gz", now.toEpochMilli(), snapshot.version());
        Path aside = folder.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(packed.gzip());
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        tidy(folder);
    }

    /** Deletes what is older than the newest few, and what a killed process left half-written. */
    private static void tidy(Path folder) throws IOException {
        List<Path> files = files(folder);
        for (Path old : files.subList(0, Math.max(0, files.size() - MOST))) {
            Files.deleteIfExists(old);
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path part : all.filter(file -> file.toString().endsWith(".json.gz.part"))
                    .toList()) {
                Files.deleteIfExists(part);
            }
        }
    }
}
