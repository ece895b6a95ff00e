package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * On whose word an article says something.
 *
 * @param kind the kind of source
 * @param name its name or, where it has none, the words used for it ("an official"); null for {@code AUTHOR} and {@code NONE}
 * @param role what a person does or is, as the article says it ("editor of the CTC Sentinel"); null if not said
 * @param via the outlet through which the word came ("told CNN"), null if it was given to the author
 * @param hand 1 the author heard or read the source; 2 another outlet or person did and is retold; 3 one step further
 * @param source where the words that name the source stand in the article's text; null if nobody is named there
 * @param cue where the words of saying stand ("told CNN"); null if there are none
 * @param quoted whether the claim stands between quotation marks
 */
public record Attribution(
        Kind kind,
        @Nullable String name,
        @Nullable String role,
        @Nullable String via,
        int hand,
        @Nullable Span source,
        @Nullable Span cue,
        boolean quoted) {

    /** Nobody is cited. */
    public static final Attribution NONE = new Attribution(Kind.NONE, null, null, null, 1, null, null, false);

    public Attribution {
        if (hand < 1 || hand > 3) {
            throw new IllegalArgumentException("hand: " + hand);
        }
    }

    /** Kinds of source, from the most to the least accountable. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        DOCUMENT,
        OUTLET,
        ANONYMOUS,
        VAGUE,
        AUTHOR,
        NONE
    }
}
