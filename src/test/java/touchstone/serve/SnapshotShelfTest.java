package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    private Path folder;

    private static Snapshot snapshot(int score) {
        return Snapshot.of(
                "abc", LocalDate.of(2026, 11, 22), 0, List.of(new SourceRow("a.example", 1, 1, score, 30, 50)));
    }

    private static void put(SnapshotShelf shelf, int score) throws IOException {
        Snapshot snapshot = snapshot(score);
        shelf.put(snapshot, Packed.of(snapshot.json()), NOON.plusSeconds(score));
    }

    @Test
    void what_is_put_there_is_there_at_the_next_start_the_newest_last() throws IOException {
        Path new_one = folder.resolve("not/yet");
        SnapshotShelf shelf = SnapshotShelf.in(new_one);
        assertThat(shelf.all()).isEmpty();
        put(shelf, 1);
        put(shelf, 2);
        assertThat(SnapshotShelf.in(new_one).all())
                .containsExactly(snapshot(1), snapshot(2))
                .isEqualTo(shelf.all());
    }

    @Test
    void only_the_newest_few_are_kept_and_nothing_half_written() throws IOException {
        Files.writeString(folder.resolve("00000000000001-x.json.gz.part"), "left behind by a kill");
        Files.writeString(folder.resolve("notes.txt"), "not ours");
        SnapshotShelf shelf = SnapshotShelf.in(folder);
        for (int score = 1; score <= 20; score++) {
            put(shelf, score);
        }
        assertThat(shelf.all()).hasSize(SnapshotShelf.MOST).last().isEqualTo(snapshot(20));
        assertThat(folder).isDirectoryNotContaining("glob:**.part").isDirectoryContaining("glob:**notes.txt");
        assertThat(SnapshotShelf.in(folder).all()).isEqualTo(shelf.all());
    }

    @Test
    void what_is_damaged_is_passed_over() throws IOException {
        SnapshotShelf shelf = SnapshotShelf.in(folder);
        put(shelf, 1);
        put(shelf, 2);
        put(shelf, 3);
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        byte[] bytes = Files.readAllBytes(files.get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(files.get(0), bytes);
        Files.write(files.get(1), new byte[0]);
        assertThat(SnapshotShelf.in(folder).all()).containsExactly(snapshot(3));
    }

    @Test
    void where_nothing_can_be_written_it_is_kept_in_memory() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        SnapshotShelf shelf = SnapshotShelf.in(file);
        assertThatThrownBy(() -> put(shelf, 1)).isInstanceOf(IOException.class);
        assertThat(shelf.all()).containsExactly(snapshot(1));
        SnapshotShelf without = SnapshotShelf.inMemory();
        put(without, 2);
        assertThat(without.all()).containsExactly(snapshot(2));
    }
}
