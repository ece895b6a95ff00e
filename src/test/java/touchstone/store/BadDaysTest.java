package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.store.Seen.NOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.store.StoreException.Reason;

/** What can go wrong with the file of the database: each ends in one sentence and with a store that is whole. */
class BadDaysTest {

    @TempDir
    private Path data;

    @Test
    void a_full_disk_keeps_nothing_by_halves() {
        try (ClaimStore store = open(Duration.ofSeconds(1), 60)) {
            int[] kept = {0};
            assertThatThrownBy(() -> {
                        while (true) {
                            many("https://one.example/" + kept[0]).keep(store);
                            kept[0]++;
                        }
                    })
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no room")
                    .extracting(e -> ((StoreException) e).reason())
                    .isEqualTo(Reason.DISK_FULL);
            assertThat(store.problems()).isEmpty();
            assertThat(store.size().articles()).isEqualTo(kept[0]).isPositive();
            assertThat(store.size().sightings()).isEqualTo(30L * kept[0]);
        }
        // With room it goes on.
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            assertThat(many("https://two.example/x").keep(store).newClaims()).isPositive();
        }
    }

    @Test
    void a_file_that_is_no_database_is_named_and_left_alone() throws IOException {
        Files.writeString(ClaimStore.file(data), "This is no database, but a note that somebody put here. ".repeat(50));
        refuses(Reason.DAMAGED, "claims.db");
        assertThat(ClaimStore.file(data)).content().startsWith("This is no database");
    }

    @Test
    void a_damaged_database_is_noticed() throws IOException {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            for (int i = 0; i < 20; i++) {
                many("https://one.example/" + i).keep(store);
            }
        }
        byte[] bytes = Files.readAllBytes(ClaimStore.file(data));
        java.util.Arrays.fill(bytes, 4096 * 3, bytes.length - 4096, (byte) 0x5A);
        Files.write(ClaimStore.file(data), bytes);
        assertThatThrownBy(() -> {
                    try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
                        assertThat(store.problems()).isNotEmpty();
                        many("https://two.example/x").keep(store);
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("claims.db");
    }

    @Test
    void a_locked_database_is_waited_for_and_then_named() throws Exception {
        try (ClaimStore store = open(Duration.ofMillis(700), null);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + ClaimStore.file(data))) {
            other.createStatement().execute("begin immediate");
            long start = System.nanoTime();
            assertThatThrownBy(() -> many("https://one.example/a").keep(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("in use by another process")
                    .extracting(e -> ((StoreException) e).reason())
                    .isEqualTo(Reason.LOCKED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
            // Reading goes on meanwhile.
            assertThat(store.size().claims()).isZero();
            other.createStatement().execute("commit");
            assertThat(many("https://one.example/a").keep(store).newClaims()).isEqualTo(30);
        }
    }

    @Test
    void a_folder_that_cannot_be_is_named() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "x");
        assertThatThrownBy(() -> ClaimStore.open(file.resolve("below"), Seen.ENCODERS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void an_address_that_leads_nowhere_shows_no_password() {
        for (String address : List.of(
                "jdbc:postgresql://127.0.0.1:1/claims?user=me&password=secret",
                "jdbc:oracle:thin:me/secret@host",
                "nonsense")) {
            assertThatThrownBy(() -> ClaimStore.open(address, Seen.ENCODERS))
                    .isInstanceOf(StoreException.class)
                    .hasMessageNotContaining("secret")
                    .hasMessageContaining("the claim database");
        }
        String wrong = TestPostgres.emptyDatabase().replace("user=postgres", "user=nobody&password=secret");
        assertThatThrownBy(() -> ClaimStore.open(wrong, Seen.ENCODERS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_is_forgotten_is_gone_from_the_bytes_of_the_files() throws IOException {
        String secret = "Zweifelhafter Satz von Quirina Wexelbaum";
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            for (int i = 0; i < 5; i++) {
                many("https://one.example/" + i).keep(store);
            }
            Seen.on("https://wexel.example/quirina")
                    .says(secret, Seen.person("Quirina Wexelbaum", null))
                    .keep(store);
            assertThat(filesHold("Quirina")).isTrue();
            assertThat(store.forget(new Forget.Name("Quirina Wexelbaum")).wiped())
                    .isTrue();
            assertThat(filesHold("Quirina")).isFalse();
            assertThat(filesHold("quirina wexelbaum")).isFalse();
            assertThat(store.forget(new Forget.Domain("wexel.example")).wiped()).isTrue();
            assertThat(filesHold("wexel")).isFalse();
            assertThat(store.size().articles()).isEqualTo(5);
        }
        assertThat(filesHold("Quirina")).isFalse();
    }

    @Test
    void what_another_still_reads_is_not_said_to_be_wiped() throws Exception {
        try (ClaimStore store = open(Duration.ofMillis(300), null);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + ClaimStore.file(data))) {
            many("https://one.example/a").keep(store);
            other.createStatement().execute("begin");
            try (ResultSet reading = other.createStatement().executeQuery("select * from claims")) {
                assertThat(reading.next()).isTrue();
                assertThat(store.forget(new Forget.Domain("one.example")).wiped())
                        .isFalse();
            }
            other.createStatement().execute("commit");
            assertThat(store.wipe()).isTrue();
            assertThat(filesHold("one.example")).isFalse();
        }
    }

    private ClaimStore open(Duration patience, @Nullable Integer mostPages) {
        Database database = Database.file(ClaimStore.file(data), new Database.Opening(patience, mostPages));
        return new ClaimStore(database, Seen.ENCODERS);
    }

    private void refuses(Reason reason, String words) {
        assertThatThrownBy(() -> ClaimStore.open(data, Seen.ENCODERS))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(words)
                .extracting(e -> ((StoreException) e).reason())
                .isEqualTo(reason);
    }

    /** An article of thirty claims of its own; not English, so that nothing need be encoded. */
    static Seen many(String url) {
        Seen seen = Seen.on(url).in("xx").at(NOON);
        for (int i = 0; i < 30; i++) {
            seen.says("Satz " + i + " auf " + url);
        }
        return seen;
    }

    private boolean filesHold(String words) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }
}
