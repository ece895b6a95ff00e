package touchstone.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the service, without the secret that proves it.
 *
 * @param id names it where its name would say too much, as in limits and logs
 * @param name what its owner calls it
 * @param scopes at least one, in the order of {@link Scope}
 * @param expires from then on it is worth nothing; null: never
 * @param lastUsed the day (UTC) it was last used, null if it never was; no more is kept of its use
 */
public record Token(
        String id,
        String name,
        Set<Scope> scopes,
        Instant created,
        @Nullable Instant expires,
        @Nullable LocalDate lastUsed) {

    public Token {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("scopes: none, of token " + name);
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** Whether it allows this. */
    public boolean allows(Scope scope) {
        return scopes.contains(scope);
    }

    /** Whether its time is over. */
    public boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }
}
