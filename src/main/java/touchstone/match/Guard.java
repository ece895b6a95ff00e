package touchstone.match;

import org.jspecify.annotations.Nullable;

/** One way in which two claims of nearly the same words may be different claims. */
interface Guard {

    /** What makes them different, as a sentence for the reader of the first; null if this guard finds nothing. */
    @Nullable
    String objection(Statement claim, Statement checked);
}
