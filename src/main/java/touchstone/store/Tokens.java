package touchstone.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Scope;
import touchstone.model.Token;
import touchstone.store.StoreException.Reason;
import touchstone.text.Digests;

/**
 * Who may use the service. A secret is 256 random bits; only its SHA-256 is kept, so that whoever reads the database cannot use
 * what it finds. (A slow digest is for passwords, which can be guessed; these bits cannot.)
 *
 * <p>Tokens are in no backup: a backup is carried to other machines and kept for long, and restoring one must not bring back a
 * token that was revoked since. Thread-safe.
 */
public final class Tokens {

    private static final String PREFIX = "ts_";
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final Pattern SECRET = Pattern.compile("ts_[A-Za-z0-9_-]{43}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@-]{0,63}");
    private static final String COLUMNS = "select id, name, scopes, created, expires, last_used_day from tokens";

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    Tokens(Database database) {
        this.database = database;
    }

    /** As {@link #add(String, Set, Instant, Instant)}, for good. */
    public String add(String name, Set<Scope> scopes, Instant now) {
        return add(name, scopes, now, null);
    }

    /**
     * Makes a token.
     *
     * @param name unique; at most 64 letters, digits, blanks and {@code . _ @ -}, the first a letter or digit
     * @param scopes at least one
     * @param expires when it ends; null: never
     * @return the secret, which can never be shown again
     * @throws StoreException with reason {@code BAD_INPUT} if the name is taken or cannot be one, or no scope is given
     */
    public String add(String name, Set<Scope> scopes, Instant now, @Nullable Instant expires) {
        if (!NAME.matcher(name).matches()) {
            throw bad("a token's name has up to 64 letters, digits, blanks and . _ @ -, and begins with a letter or"
                    + " digit; choose such a one.");
        }
        if (scopes.isEmpty()) {
            throw bad("a token without a scope allows nothing; give at least one of "
                    + words(List.of(Scope.values())).strip().replace(" ", ", ") + ".");
        }
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        int made = database.write(handle -> handle.createUpdate("insert into tokens (id, name, digest, scopes, created,"
                        + " expires) values (:id, :name, :digest, :scopes, :created, :expires)"
                        + " on conflict (name) do nothing")
                .bind("id", HexFormat.of().formatHex(bytes(ID_BYTES)))
                .bind("name", name)
                .bind("digest", digest(secret))
                .bind("scopes", words(scopes))
                .bind("created", now.toEpochMilli())
                .bind("expires", Times.millis(expires))
                .execute());
        if (made == 0) {
            throw bad("there is a token named " + name + " already; revoke that one, or choose another name.");
        }
        return secret;
    }

    /**
     * The token of a secret, null if there is none or its time is over. Remembers the day of its use, where the database can
     * be written.
     */
    public @Nullable Token find(String secret, Instant now) {
        if (!SECRET.matcher(secret).matches()) {
            return null;
        }
        // Looked up by the digest: how long that takes tells nothing about the secret.
        Token token = database.read(handle -> handle.createQuery(COLUMNS + " where digest = :digest")
                        .bind("digest", digest(secret))
                        .map((row, c) -> token(row))
                        .findOne())
                .orElse(null);
        if (token == null || token.isExpired(now)) {
            return null;
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!today.equals(token.lastUsed())) {
            used(token, today);
        }
        return token;
    }

    private void used(Token token, LocalDate day) {
        try {
            database.change(handle -> handle.createUpdate("update tokens set last_used_day = :day where id = :id")
                    .bind("day", day.toEpochDay())
                    .bind("id", token.id())
                    .execute());
        } catch (StoreException e) {
            // The day is a convenience: a full disk or a busy database must not lock anybody out.
            if (e.reason() != Reason.LOCKED && e.reason() != Reason.READ_ONLY && e.reason() != Reason.DISK_FULL) {
                throw e;
            }
        }
    }

    /** All tokens by name, those whose time is over too. */
    public List<Token> list() {
        return database.read(handle -> handle.createQuery(COLUMNS + " order by name")
                .map((row, c) -> token(row))
                .list());
    }

    /** Ends a token at once; false if there is none of this name. */
    public boolean revoke(String name) {
        return database.write(handle -> handle.createUpdate("delete from tokens where name = :name")
                        .bind("name", name)
                        .execute())
                > 0;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("name"),
                scopes(row.getString("scopes")),
                Instant.ofEpochMilli(row.getLong("created")),
                Times.instant(row.getObject("expires") == null ? null : row.getLong("expires")),
                row.getObject("last_used_day") == null ? null : LocalDate.ofEpochDay(row.getLong("last_used_day")));
    }

    private static String words(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::label).collect(Collectors.joining(" ", " ", " "));
    }

    private static Set<Scope> scopes(String words) {
        return Arrays.stream(words.strip().split(" ", -1))
                .map(Scope::of)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static String digest(String secret) {
        return HexFormat.of().formatHex(Digests.sha256().digest(secret.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static StoreException bad(String message) {
        return new StoreException(Reason.BAD_INPUT, message);
    }
}
