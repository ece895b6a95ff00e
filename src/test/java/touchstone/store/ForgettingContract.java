package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.store.Seen.NOON;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.ArticleMarks;
import touchstone.model.Attribution;
import touchstone.model.KeptClaim;
import touchstone.model.Match;
import touchstone.model.Observation;
import touchstone.model.ReadArticle;
import touchstone.model.SiteObservations;
import touchstone.model.Validators;
import touchstone.model.Visited;

/** What the store promises about its contents as a whole: forgetting, backups, several at once. */
abstract class ForgettingContract {

    static final String DAM = "The dam near Lorrin holds 40 million cubic metres of water.";
    static final Attribution MINISTER = Seen.person("Ana Kovar", "water minister of Lorrin");

    private @Nullable ClaimStore store;

    /** A new, empty one. */
    abstract ClaimStore open();

    /** The database that was opened last, once more. */
    abstract ClaimStore again();

    @BeforeEach
    void open_a_new_one() {
        store = open();
    }

    @AfterEach
    void close_it() {
        store().close();
    }

    ClaimStore store() {
        return Objects.requireNonNull(store);
    }

    @Test
    void a_site_is_forgotten_with_all_that_hangs_on_it() {
        URI feed = URI.create("https://news.one.example/feed");
        Seen.on("https://news.one.example/a")
                .says(DAM)
                .says("The dam at Ost was built in 1931.")
                .keep(store());
        Seen.on("https://two.example/b")
                .says(DAM.replace("cubic metres", "cubic meters"))
                .keep(store());
        store().visited(new Visited(feed, NOON, Validators.NONE, null, "fetched", 0, null));
        store().keep(new SiteObservations(
                "one.example", List.of(new Observation(Observation.Kind.HTTPS, true, feed, NOON, null))));

        Forget what = new Forget.Domain("one.example");
        Forget.Forgotten expected = new Forget.Forgotten(2, 1, 1, 1, 1, 0, 0, false);
        assertThat(store().wouldForget(what)).isEqualTo(expected);
        assertThat(all()).hasSize(2);
        assertThat(store().forget(what)).isEqualTo(expected.withWiped(true));
        // What stays is shown in the words of a place that stays.
        assertThat(only().text()).contains("cubic meters");
        assertThat(store().visited(feed)).isNull();
        assertThat(store().observations("one.example")).isNull();
        assertThat(store().forget(what).isNothing()).isTrue();
    }

    @Test
    void a_person_is_forgotten_wherever_the_name_stands() {
        Seen.on("https://one.example/a")
                .says(DAM, Seen.person("Petra Holm", "a neighbour"))
                .says("Petra Holm's house was sold for 90,000 crowns.")
                .says("The dam at Ost was built in 1931.")
                .keep(store());
        Seen.on("https://two.example/the-petra-holm-story")
                .says("A house was sold.")
                .keep(store());

        Forget.Forgotten gone = store().forget(new Forget.Name("petra holm"));
        assertThat(gone.sightings()).isEqualTo(3);
        assertThat(gone.articles()).isEqualTo(1);
        assertThat(all()).extracting(KeptClaim::text).containsExactly("The dam at Ost was built in 1931.");
        assertThat(store().heldBack(Wanted.ALL)).isZero();
    }

    @Test
    void one_article_and_what_is_old_are_forgotten() {
        Seen.on("https://one.example/a").says(DAM).keep(store());
        Seen.on("https://two.example/b")
                .at(NOON.minus(Duration.ofDays(400)))
                .says("The dam at Ost was built in 1931.")
                .keep(store());
        assertThat(store().forget(new Forget.OlderThan(NOON.minus(Duration.ofDays(365))))
                        .claims())
                .isEqualTo(1);
        assertThat(store().forget(new Forget.Url("http://www.one.example/a/?utm_medium=x"))
                        .articles())
                .isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_backup_is_restored_whole_into_whatever_database(@TempDir Path folder) {
        Seen.on("https://one.example/a")
                .agency("Wire", "wire.example")
                .checked(DAM, Match.Certainty.CONFIRMED)
                .says("Zweite Aussage.", MINISTER)
                .marked(new ArticleMarks(true, false, null, "Correction:", 2, 1))
                .keep(store());
        Seen.on("https://two.example/b")
                .says(DAM, Seen.person("Petra Holm", null))
                .keep(store());
        URI feed = URI.create("https://news.one.example/feed");
        Visited visit = new Visited(feed, NOON, Validators.NONE, null, "fetched", 0, null);
        store().visited(visit);
        store().keep(new SiteObservations(
                "one.example", List.of(new Observation(Observation.Kind.HTTPS, true, feed, NOON, null))));
        List<KeptClaim> before = all();
        List<ReadArticle> read = store().readArticles("wire.example");

        Path file = folder.resolve("claims.jsonl.gz");
        long rows = store().backup(file, NOON);
        assertThat(folder).isDirectoryContaining("glob:**.gz").isDirectoryNotContaining("glob:**.part");
        try (ClaimStore lite = ClaimStore.open(folder, Seen.ENCODERS)) {
            assertThat(lite.restore(file, false)).isEqualTo(rows);
            lite.backup(folder.resolve("second.jsonl"), NOON);
        }
        Seen.on("https://three.example/c").says("What is lost by --replace.").keep(store());
        assertThatThrownBy(() -> store().restore(file, false))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("--replace");
        store().restore(folder.resolve("second.jsonl"), true);
        assertThat(all()).isEqualTo(before);
        assertThat(store().visited(feed)).isEqualTo(visit);
        assertThat(store().readArticles("wire.example")).hasSize(1).isEqualTo(read);
        // Vectors and blocks came along: what is said in other words is still known.
        assertThat(Seen.on("https://four.example/d")
                        .says(DAM.replace("metres", "meters"))
                        .keep(store())
                        .knownClaims())
                .isEqualTo(1);
    }

    @Test
    void a_backup_that_was_touched_is_refused_and_changes_nothing(@TempDir Path folder) throws IOException {
        Seen.on("https://one.example/a").says(DAM).keep(store());
        Path file = folder.resolve("claims.jsonl");
        store().backup(file, NOON);
        String whole = Files.readString(file);
        List<String> bad = List.of(
                "",
                "no backup",
                whole.substring(0, whole.length() / 2),
                whole.replace("40 million", "41 million"),
                whole.replaceFirst("\\{\"table\":\"claims\".*\n", ""),
                whole.replaceAll("\\{\"rows\".*\n", ""),
                whole.replace("\"version\":" + Migrations.NEWEST, "\"version\":99"));
        for (String text : bad) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> store().restore(file, true))
                    .as(text)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("claims.jsonl");
            assertThat(only().text()).isEqualTo(DAM);
        }
    }

    @Test
    void two_stores_write_into_one_database_at_once() throws Exception {
        try (ClaimStore other = again();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                ClaimStore mine = t % 2 == 0 ? store() : other;
                int thread = t;
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        Seen.on("https://s" + thread + ".example/" + i)
                                .says(DAM)
                                .says("The dam at Ost has " + (i + 2) + " gates.")
                                .keep(mine);
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(all()).hasSize(11);
        assertThat(store().size().sightings()).isEqualTo(80);
    }

    KeptClaim only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }

    List<KeptClaim> all() {
        List<KeptClaim> all = new ArrayList<>();
        assertThat(store().each(Wanted.ALL, all::add)).isEqualTo(all.size());
        return all;
    }
}
