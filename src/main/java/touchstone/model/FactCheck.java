package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published fact-check of one claim.
 *
 * @param id stable identifier: that of the feed, else the address
 * @param claim the claim that was checked
 * @param ourSummary whether {@code claim} is a summary in our words instead of the publisher's
 * @param title headline of the fact-check
 * @param claimant who made the claim
 * @param claimDate when it was made
 * @param publisher name of the fact-checker
 * @param publisherDomain registrable domain of the fact-checker, null if unknown
 * @param tier how far its publisher is verified
 * @param url where the fact-check stands, null if unknown
 * @param reviewed when it was published
 * @param rating the publisher's own words for its verdict, such as "Pants on Fire"
 * @param verdict the same in the common vocabulary
 * @param language BCP-47 code of the claim
 */
public record FactCheck(
        String id,
        String claim,
        boolean ourSummary,
        @Nullable String title,
        @Nullable String claimant,
        @Nullable LocalDate claimDate,
        @Nullable String publisher,
        @Nullable String publisherDomain,
        PublisherTier tier,
        @Nullable URI url,
        @Nullable LocalDate reviewed,
        @Nullable String rating,
        Verdict verdict,
        String language) {

    public FactCheck {
        Objects.requireNonNull(id, "id");
        if (claim.isBlank()) {
            throw new IllegalArgumentException("claim: blank, in fact-check " + id);
        }
    }
}
