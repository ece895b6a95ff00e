package touchstone.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted: those that meet every condition that is not null.
 *
 * @param words words that the claim or a sentence must hold, in any order; one that ends with {@code *} stands for all that
 *     begin with it
 * @param domain registrable domain or host on which it must have been seen
 * @param cited somebody on whose word it must have stood, by full name
 * @param language BCP-47 code without region
 * @param since it must have been newly seen at or after this time
 * @param until it must have been newly seen before this time
 */
public record Wanted(
        @Nullable String words,
        @Nullable String domain,
        @Nullable String cited,
        @Nullable String language,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** All. */
    public static final Wanted ALL = new Wanted(null, null, null, null, null, null);

    /** The same with these words. */
    public Wanted withWords(@Nullable String other) {
        return new Wanted(other, domain, cited, language, since, until);
    }
}
