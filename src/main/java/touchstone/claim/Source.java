package touchstone.claim;

import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;

/**
 * Who or what is cited.
 *
 * @param head the noun that says what it is, in lower case ("official", "study"), or the last word of a name
 * @param via the outlet that the words themselves name ("documents obtained by CNN")
 */
record Source(
        Attribution.Kind kind,
        @Nullable String name,
        @Nullable String role,
        String head,
        @Nullable String via) {

    Source withVia(@Nullable String outlet) {
        return new Source(kind, name, role, head, outlet);
    }

    Source withRole(@Nullable String newRole) {
        return new Source(kind, name, newRole, head, via);
    }

    boolean isPerson() {
        return kind == Attribution.Kind.PERSON;
    }
}
