package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * On whose word an article says something: of those whom a sentence cites, the one who speaks to the reader ("investigators
 * believe it, <em>an official</em> said"). Where an outlet cites somebody, that somebody, through the outlet.
 *
 * <p>Kinds: a person is named or is the one holder of an office ("the mayor"); a body that can be asked (police, prosecutors,
 * a ministry, its spokesman) is an organisation, named or not; somebody whose name the text holds back (an official, sources,
 * "a person familiar with") is anonymous; a crowd nobody counted (experts, critics, residents, "reportedly") is vague.
 *
 * <p>{@code hand} counts the mouths between whoever knows and the author of the text: 1, the source spoke or was read by the
 * author; one more if an outlet stands in between (told it, found or obtained it, reported it); one more if the source
 * passes on what others know ("investigators believe it, an official told CNN" is 3). A page that republishes an agency's
 * text word for word adds none: the agency is then the author.
 *
 * @param kind the kind of source
 * @param name its name or, where it has none, the words used for it ("an official"); null for {@code AUTHOR} and {@code NONE};
 *     resolved where the text names it earlier ("Cruickshank", "the papers", "the network")
 * @param role what a person does or is, as the article says it ("editor of the CTC Sentinel"); null if not said
 * @param via the outlet through which the word came ("told CNN"), null if it was given to the author
 * @param hand 1 the author heard or read the source; 2 another outlet or person did and is retold; 3 one step further
 *     (see above)
 * @param source where the words that name the source stand in the article's text; null if nobody is named there
 * @param citing whose knowledge the source passes on, in the words of the text ("investigators" of "investigators believe it,
 *     an official said"); null if it speaks for itself
 * @param reason why somebody is not named, in the words of the text ("was not authorised to speak publicly"); null if the
 *     text does not say, or the source has a name
 * @param cue where the words of saying stand ("told CNN"); null if there are none, as in a quotation that
 *     runs on. A cue without a source ("it is expected") goes with {@code NONE}
 * @param content where the words stand that are the source's, its own or retold, within the sentence; null if nobody is cited
 * @param quotation whether the sentence gives the source's own words
 */
public record Attribution(
        Kind kind,
        @Nullable String name,
        @Nullable String role,
        @Nullable String via,
        int hand,
        @Nullable String citing,
        @Nullable String reason,
        @Nullable Span source,
        @Nullable Span cue,
        @Nullable Span content,
        Quotation quotation) {

    /** Nobody is cited. */
    public static final Attribution NONE = new Attribution(Kind.NONE, null, null, null, 1, false);

    public Attribution {
        if (hand < 1 || hand > 3) {
            throw new IllegalArgumentException("hand: " + hand);
        }
    }

    /** Whether the claim stands between quotation marks. */
    public boolean quoted() {
        return quotation == Quotation.DIRECT;
    }

    /** Without places in a text, as one who kept only the words knows it. */
    public Attribution(
            Kind kind, @Nullable String name, @Nullable String role, @Nullable String via, int hand, boolean quoted) {
        this(kind, name, role, via, hand, null, null, null, null, null, quoted ? Quotation.DIRECT : Quotation.INDIRECT);
    }

    /** The same word come through an outlet that stands between it and the author: one more mouth. */
    public Attribution through(String outlet) {
        return new Attribution(
                kind, name, role, outlet, Math.min(3, hand + 1), citing, reason, source, cue, content, quotation);
    }

    /** The same, with the reason why the source has no name. */
    public Attribution withReason(String why) {
        return new Attribution(kind, name, role, via, hand, citing, why, source, cue, content, quotation);
    }

    /** How the words of a source are given. */
    public enum Quotation {
        /** At least half of the sentence stands between quotation marks. */
        DIRECT,
        /** Some of it does. */
        PARTIAL,
        /** None of it does. */
        INDIRECT
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
