package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * One step on the way from a page back to where its content comes from.
 *
 * @param role what this source did for the text
 * @param name its name as the table of outlets has it, else as the article writes it
 * @param domain its registrable domain, null if unknown
 * @param evidence where the article says so; null if it follows from metadata
 * @param reason one sentence: how it is known
 * @param share how much of the text rests on it: share of the sentences of the body, 0 to 1; 1 where the page says that the
 *     whole text is its; null where the page does not say how much ("with files from")
 */
public record ProvenanceLink(
        SourceRole role,
        String name,
        @Nullable String domain,
        @Nullable Span evidence,
        String reason,
        @Nullable Double share) {

    public ProvenanceLink {
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share);
        }
    }

    /** A link of which the page does not say how much of the text rests on it. */
    public ProvenanceLink(
            SourceRole role, String name, @Nullable String domain, @Nullable Span evidence, String reason) {
        this(role, name, domain, evidence, reason, null);
    }

    /** The same, with the share of the text that rests on it. */
    public ProvenanceLink withShare(@Nullable Double other) {
        return new ProvenanceLink(role, name, domain, evidence, reason, other);
    }
}
