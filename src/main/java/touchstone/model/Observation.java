package touchstone.model;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was looked for on a site.
 *
 * @param found whether it was there. What was looked for and not found is not known to be missing: it may stand elsewhere
 * @param at where it stands, or where it was looked for
 * @param when it was looked for
 * @param detail what was read there, short and in facts, such as the name of the owner; null if there is nothing to add
 */
public record Observation(
        Kind kind,
        boolean found,
        URI at,
        Instant when,
        @Nullable String detail) {

    /** What a site can be looked at for. */
    public enum Kind {
        HTTPS,
        ABOUT,
        CONTACT,
        CORRECTIONS,
        OWNERSHIP,
        ETHICS,
        AUTHORS,
        ADS_TXT,
        TRUST_TXT,
        /** schema.org's {@code publishingPrinciples}, {@code correctionsPolicy}, {@code ownershipFundingInfo} and their like. */
        STATED_POLICIES
    }
}
