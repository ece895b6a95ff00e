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
 */
public record ProvenanceLink(
        SourceRole role,
        String name,
        @Nullable String domain,
        @Nullable Span evidence,
        String reason) {}
