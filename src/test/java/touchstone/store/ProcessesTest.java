package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.KeptClaim;

/** Real processes on one database: killed, side by side, on a disk without room, on one that cannot be written. */
class ProcessesTest {

    /** The build kills twice; {@code mvn -Dtest=ProcessesTest -Dtouchstone.kills=50 test} kills fifty times. */
    private static final int KILLS = Integer.getInteger("touchstone.kills", 2);

    private static final int CLAIMS = 30;

    @TempDir
    private Path data;

    /** What the processes say. */
    @TempDir
    private Path words;

    @Test
    void killed_at_any_moment_it_loses_and_doubles_nothing_and_does_not_disturb_another() throws Exception {
        Random random = new Random(7);
        int next = 0;
        int others = 0;
        Process other = keep(List.of(), "other", 0, 10 * KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = keep(List.of(), "killed", next, 1_000_000);
            while (said("killed").isEmpty() && process.isAlive()) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(400));
            assertThat(process.destroyForcibly().waitFor()).isNotZero();
            next = last(said("killed"), next);
            others = whole(next);
        }
        assertThat(other.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        assertThat(whole(next)).isEqualTo(10 * KILLS).isGreaterThanOrEqualTo(others);
    }

    /** The number after the last that was confirmed. */
    private static int last(List<String> lines, int first) {
        return first
                + (int) lines.stream().filter(line -> line.startsWith("kept ")).count();
    }

    /** Checks that what was confirmed is there, whole and once, and at most one more; how many articles the other process kept. */
    private int whole(int confirmed) {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            assertThat(store.problems()).isEmpty();
            List<KeptClaim> mine = new ArrayList<>();
            store.each(new Wanted(null, "killed.example", null, null, null, null), mine::add);
            // The one that was killed before it could say so may be there too, and is kept again by the next.
            assertThat(mine.size()).isIn(CLAIMS * confirmed, CLAIMS * (confirmed + 1));
            assertThat(mine).allSatisfy(claim -> assertThat(claim.articles()).isEqualTo(1));
            assertThat(mine).extracting(KeptClaim::text).doesNotHaveDuplicates();
            // Asked once, since the other process goes on.
            ClaimStore.Size size = store.size();
            assertThat(size.sightings()).isEqualTo(CLAIMS * size.articles());
            return (int) size.articles() - mine.size() / CLAIMS;
        }
    }

    @Test
    void a_limit_on_the_size_of_files_ends_in_a_sentence_and_a_whole_store() throws Exception {
        Process process = keep(List.of("sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"), "one", 0, 1_000_000);
        int exit = process.waitFor();
        List<String> said = said("one");
        assertThat(exit).as(String.join("\n", said)).isEqualTo(3);
        assertThat(said.getLast()).startsWith("DISK_FULL").contains("no room left");
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            assertThat(store.problems()).isEmpty();
            assertThat(store.size().sightings()).isEqualTo(CLAIMS * store.size().articles());
            // All that was said to be kept: every line but the first and the last.
            assertThat(store.size().articles()).isEqualTo(said.size() - 2);
        }
    }

    @Test
    void on_a_disk_that_is_only_for_reading_it_is_read_and_not_written() throws Exception {
        assertThat(keep(List.of(), "one", 0, 3).waitFor()).isZero();
        // A file system mounted for reading only holds for root too, which rights on files do not.
        List<String> mount = List.of(
                "unshare",
                "-r",
                "-m",
                "sh",
                "-c",
                "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\" && exec \"$@\"",
                data.toString());
        assertThat(keep(mount, "one", 3, 1).waitFor()).isEqualTo(3);
        List<String> said = said("one");
        assertThat(said).as(String.join("\n", said)).hasSize(2);
        assertThat(said.getFirst()).isEqualTo("open 90");
        assertThat(said.getLast()).startsWith("READ_ONLY").contains("cannot be written");
        assertThatThrownBy(() -> ClaimStore.open(Path.of("/proc/none"), Seen.ENCODERS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--data");
    }

    private Process keep(List<String> before, String name, int first, int count) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KeepingProcess.class.getName(),
                data.toString(),
                name,
                String.valueOf(first),
                String.valueOf(count)));
        // Into a file, since what was written into a pipe is lost with a process that is killed.
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.resolve(name).toFile())
                .start();
    }

    /** The whole lines that a process wrote. */
    private List<String> said(String name) throws IOException {
        String all = Files.readString(words.resolve(name));
        return all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
    }
}
