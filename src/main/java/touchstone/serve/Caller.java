package touchstone.serve;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Scope;

/**
 * Who asks.
 *
 * @param token a name for its token, null if it has none
 * @param scopes what its token allows; nothing without one
 * @param isLocal whether it is on this computer and calls the service by a name of this computer
 */
record Caller(@Nullable String token, Set<Scope> scopes, boolean isLocal) {

    /** Whether it may use a route. */
    boolean may(Access access) {
        return switch (access) {
            case OPEN -> true;
            case READ -> isLocal || scopes.contains(Scope.READ);
            case CHECK -> scopes.contains(Scope.CHECK);
            case WRITE -> scopes.contains(Scope.WRITE);
        };
    }
}
