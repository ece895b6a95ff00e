package touchstone.serve;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Scope;

/** Knows the tokens that were given out. */
public interface Tokens {

    /** What a secret allows; null if it is none of ours, or is over. */
    @Nullable
    Known find(String secret);

    /** A token: a name that tells nothing of its secret, and what it allows. */
    record Known(String name, Set<Scope> scopes) {

        public Known {
            scopes = Set.copyOf(scopes);
        }
    }
}
