package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.store.Seen.NOON;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.KeptClaim;

/** Tables of older and of newer programs, on both databases. */
class MigrationsTest {

    @TempDir
    private Path folder;

    private List<String> addresses() {
        return List.of("jdbc:sqlite:" + folder.resolve("claims.db"), TestPostgres.emptyDatabase());
    }

    @TestFactory
    Stream<DynamicTest> what_an_older_touchstone_kept_is_there_after_the_migration() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(kind(address), () -> {
                    fillVersionOne(address);
                    try (ClaimStore store = ClaimStore.open(address, Seen.ENCODERS)) {
                        List<KeptClaim> listed = store.search(Wanted.ALL, 10);
                        assertThat(listed).extracting(KeptClaim::text).containsExactly("The dam was built in 1931.");
                        // What nobody kept then is not known now.
                        assertThat(listed.getFirst().places().getFirst().matches())
                                .singleElement()
                                .satisfies(match -> {
                                    assertThat(match.first().id()).isEqualTo("f1");
                                    assertThat(match.first().publisher()).isNull();
                                    assertThat(match.alike()).isEmpty();
                                });
                        // Whoever was cited without a role counts as private until seen again.
                        assertThat(store.heldBack(Wanted.ALL)).isEqualTo(1);
                        Seen.on("https://two.example/b")
                                .says("The dam at Ost has 3 gates.")
                                .keep(store);
                        assertThat(store.size()).isEqualTo(new ClaimStore.Size(3, 3, 2, 0));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_database_of_a_newer_touchstone_is_left_alone() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(kind(address), () -> {
                    ClaimStore.open(address, Seen.ENCODERS).close();
                    execute(
                            address,
                            "update flyway_schema_history set version = '99' where version = '" + Migrations.NEWEST
                                    + "'");
                    assertThatThrownBy(() -> ClaimStore.open(address, Seen.ENCODERS))
                            .isInstanceOf(StoreException.class)
                            .hasMessageContaining("newer Touchstone")
                            .hasMessageContaining("99");
                }));
    }

    @TestFactory
    Stream<DynamicTest> several_may_open_a_new_database_at_once() {
        return addresses().stream()
                .map(address -> DynamicTest.dynamicTest(kind(address), () -> {
                    List<ClaimStore> open = Stream.generate(() -> address)
                            .limit(3)
                            .parallel()
                            .map(one -> ClaimStore.open(one, Seen.ENCODERS))
                            .toList();
                    open.forEach(store -> assertThat(store.size().claims()).isZero());
                    open.forEach(ClaimStore::close);
                }));
    }

    private static void fillVersionOne(String address) {
        try (Database old = Database.bare(address)) {
            Migrations.upTo(old, "1");
        }
        long noon = NOON.toEpochMilli();
        execute(
                address,
                "insert into articles values ('a', 'https://one.example/a', 'one.example', 'one.example', 'test',"
                        + " null, 'en', null, 'one.example', " + noon + ", " + noon + ")");
        for (String claim : List.of("1", "2")) {
            execute(
                    address,
                    "insert into claims values ('c" + claim + "', 'd" + claim + "', 'The dam was built in 193" + claim
                            + ".', ' the dam was built in 193" + claim + " ', 'en', 'b', null, " + noon + ")");
            String name = claim.equals("1") ? "null, null" : "'Petra Holm', 'petra holm'";
            String kind = claim.equals("1") ? "NONE" : "PERSON";
            execute(
                    address,
                    "insert into sightings values ('a', 'c" + claim + "', 'The dam.', 0.7, '" + kind + "', " + name
                            + ", null, null, 1, 0, " + noon + ", " + noon + ")");
        }
        execute(
                address,
                "insert into matches values ('a', 'c1', 'f1', 'https://facts.example/1', 'FALSE', 0.97, 'POSSIBLE',"
                        + " 'ASSERTS')");
    }

    private static void execute(String address, String sql) {
        Jdbi.create(address).useHandle(handle -> handle.execute(sql));
    }

    private static String kind(String address) {
        return address.startsWith("jdbc:sqlite") ? "SQLite" : "PostgreSQL";
    }
}
