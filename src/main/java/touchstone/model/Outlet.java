package touchstone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of outlets.
 *
 * @param aliases other names used in texts, such as "AP" or "the Times"
 * @param domain registrable domain
 * @param country ISO 3166 code, null if international
 */
public record Outlet(
        String name,
        List<String> aliases,
        String domain,
        Kind kind,
        @Nullable String country) {

    public Outlet {
        aliases = List.copyOf(aliases);
    }

    /** Kinds of outlet. */
    public enum Kind {
        AGENCY,
        PAPER,
        BROADCASTER,
        SITE,
        SATIRE,
        FACT_CHECKER,
        PLATFORM
    }
}
