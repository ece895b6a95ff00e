package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static touchstone.store.Seen.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Feedback;
import touchstone.model.Scope;
import touchstone.model.Token;

/** What the store promises the service: who may use it, and what its users say, whatever database it stands on. */
abstract class ServiceContract {

    private static final Set<Scope> READ = Set.of(Scope.READ);

    private @Nullable Database database;
    private @Nullable ClaimStore store;

    /** A new, empty one. */
    abstract Database open();

    @BeforeEach
    void open_a_new_one() {
        database = open();
        store = new ClaimStore(database, Seen.ENCODERS, 3);
    }

    @AfterEach
    void close_it() {
        store().close();
    }

    private ClaimStore store() {
        return Objects.requireNonNull(store);
    }

    private Tokens tokens() {
        return store().tokens();
    }

    @Test
    void a_token_is_found_by_its_secret_until_it_ends() {
        String secret = tokens().add("my browser", Set.of(Scope.CHECK, Scope.READ), NOON, NOON.plusSeconds(60));
        assertThat(secret).matches("ts_[A-Za-z0-9_-]{43}");
        Token token = Objects.requireNonNull(tokens().find(secret, NOON.plusSeconds(59)));
        assertThat(token.name()).isEqualTo("my browser");
        assertThat(token.scopes()).containsExactly(Scope.READ, Scope.CHECK);
        assertThat(token.allows(Scope.WRITE)).isFalse();
        assertThat(token.created()).isEqualTo(NOON);
        assertThat(tokens().find(secret, NOON.plusSeconds(60))).isNull();
        assertThat(tokens().list()).extracting(Token::id).containsExactly(token.id());
    }

    @Test
    void no_two_secrets_are_alike_and_other_words_find_nothing() {
        String one = tokens().add("one", READ, NOON);
        String two = tokens().add("two", READ, NOON);
        assertThat(one).isNotEqualTo(two);
        String altered = one.substring(0, one.length() - 2) + (one.endsWith("AA") ? "BB" : "AA");
        for (String wrong : List.of(
                "", "ts_", altered, one + "A", one.toUpperCase(java.util.Locale.ROOT), "' or 1=1 --", "ts_\u0000")) {
            assertThat(tokens().find(wrong, NOON)).as(wrong).isNull();
        }
    }

    @Test
    void only_the_digest_of_a_secret_and_the_day_of_its_use_are_kept() {
        String secret = tokens().add("one", READ, NOON);
        assertThat(tokens().list().getFirst().lastUsed()).isNull();
        tokens().find(secret, NOON);
        assertThat(tokens().list().getFirst().lastUsed()).isEqualTo(LocalDate.of(2026, 11, 20));
        tokens().find(secret, NOON.plus(Duration.ofDays(1)));
        assertThat(tokens().list().getFirst().lastUsed()).isEqualTo(LocalDate.of(2026, 11, 21));
        List<String> row = Objects.requireNonNull(database)
                .read(handle -> handle.createQuery("select * from tokens")
                        .mapToMap()
                        .map(columns -> List.copyOf(
                                columns.values().stream().map(String::valueOf).toList()))
                        .one());
        assertThat(row)
                .noneMatch(value -> value.contains(secret.substring(3)))
                .anyMatch(v -> v.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_revoked_token_is_worth_nothing_and_its_name_is_free() {
        String secret = tokens().add("one", READ, NOON);
        assertThat(tokens().revoke("one")).isTrue();
        assertThat(tokens().find(secret, NOON)).isNull();
        assertThat(tokens().revoke("one")).isFalse();
        assertThat(tokens().add("one", READ, NOON)).isNotEqualTo(secret);
    }

    @Test
    void a_name_is_given_once_and_must_be_one() {
        tokens().add("one", READ, NOON);
        assertThatThrownBy(() -> tokens().add("one", READ, NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("already");
        for (String bad : List.of("", " ", "-x", "a\nb", "a\u0000", "x".repeat(65), "a\tb")) {
            assertThatThrownBy(() -> tokens().add(bad, READ, NOON)).isInstanceOf(StoreException.class);
        }
        assertThatThrownBy(() -> tokens().add("two", Set.of(), NOON))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read, check, write");
        assertThat(tokens().list()).hasSize(1);
    }

    @Test
    void feedback_is_kept_once_and_handed_out_the_latest_first() {
        Feedback first = match("a", "The dam leaks.", NOON);
        Feedback second = source("b", "one.example", "It is ours.", NOON.plusSeconds(1));
        assertThat(store().keep(first)).isEqualTo(ClaimStore.Taken.KEPT);
        assertThat(store().keep(second)).isEqualTo(ClaimStore.Taken.KEPT);
        assertThat(store().keep(match("a", "The dam leaks.", NOON.plusSeconds(9))))
                .isEqualTo(ClaimStore.Taken.ALREADY_THERE);
        assertThat(store().feedback(10)).containsExactly(second, first);
        assertThat(store().feedback(1)).containsExactly(second);
        assertThat(all()).containsExactly(first, second);
    }

    @Test
    void when_there_is_much_the_newest_is_refused_and_nothing_is_lost() {
        for (String id : List.of("a", "b", "c")) {
            store().keep(match(id, "Claim " + id, NOON));
        }
        assertThat(store().keep(match("d", "Claim d", NOON))).isEqualTo(ClaimStore.Taken.NO_ROOM);
        assertThat(all()).extracting(Feedback::id).containsExactly("a", "b", "c");
    }

    @Test
    void feedback_that_names_a_site_is_forgotten_with_it() {
        store().keep(source("a", "news.one.example", null, NOON));
        store().keep(new Feedback(
                "b", Feedback.Kind.WRONG_MATCH, "Claim", null, null, "See HTTPS://One.Example/x.", NOON));
        store().keep(source("c", "someone.example", "one.example.org is not one-example, nor one.examples", NOON));
        Forget site = new Forget.Domain("one.example");
        assertThat(store().wouldForget(site).feedback()).isEqualTo(2);
        assertThat(store().forget(site).feedback()).isEqualTo(2);
        assertThat(all()).extracting(Feedback::id).containsExactly("c");
        assertThat(store().forget(site).isNothing()).isTrue();
    }

    @Test
    void feedback_that_holds_a_name_an_address_or_is_old_is_forgotten() {
        store().keep(match("a", "Petra Holm's house was sold.", NOON));
        store().keep(new Feedback(
                "b", Feedback.Kind.WRONG_MATCH, null, "https://one.example/a?utm_source=x", null, null, NOON));
        store().keep(source("c", "two.example", "Old.", NOON.minus(Duration.ofDays(9))));
        assertThat(store().forget(new Forget.Name("petra holm")).feedback()).isEqualTo(1);
        assertThat(store().forget(new Forget.Url("http://one.example/a")).feedback())
                .isEqualTo(1);
        assertThat(store().forget(new Forget.OlderThan(NOON.minus(Duration.ofDays(8))))
                        .feedback())
                .isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_backup_carries_feedback_and_never_a_token(@TempDir Path folder) throws IOException {
        Feedback said = match("a", "The dam \"leaks\"; drop table feedback.", NOON);
        store().keep(said);
        tokens().add("secret-name", READ, NOON);
        Path file = folder.resolve("claims.jsonl");
        store().backup(file, NOON);
        assertThat(file).content().contains("dam").doesNotContain("secret-name", "digest\":\"ts_", "\"tokens\"");
        store().forget(new Forget.OlderThan(NOON.plusSeconds(1)));
        String later = tokens().add("later", READ, NOON);
        store().restore(file, true);
        assertThat(all()).containsExactly(said);
        // Restoring neither brings tokens back nor takes any away.
        assertThat(tokens().list()).extracting(Token::name).containsExactly("later", "secret-name");
        assertThat(tokens().find(later, NOON)).isNotNull();
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void hostile_text_is_kept_without_what_no_database_holds() {
        store().keep(new Feedback(
                "a",
                Feedback.Kind.WRONG_MATCH,
                "Robert'); drop table feedback; -- \u0000\u001b[31m\uD800 \u202E :x ?",
                null,
                null,
                " \u0000 ",
                NOON));
        Feedback kept = all().getFirst();
        assertThat(kept.claim()).isEqualTo("Robert'); drop table feedback; --   [31m \u202E :x ?");
        assertThat(kept.comment()).isNull();
    }

    private List<Feedback> all() {
        List<Feedback> all = new ArrayList<>();
        assertThat(store().eachFeedback(all::add)).isEqualTo(all.size());
        return all;
    }

    private static Feedback match(String id, String claim, Instant at) {
        return new Feedback(id, Feedback.Kind.WRONG_MATCH, claim, "fact-1", null, null, at);
    }

    private static Feedback source(String id, String domain, @Nullable String comment, Instant at) {
        return new Feedback(id, Feedback.Kind.WRONG_SOURCE, null, null, domain, comment, at);
    }
}
