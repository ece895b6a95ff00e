package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
 * @param sdLicense the licence of this structured statement of it (not of the article), usually an address
 * @param sdPublisher who publishes that statement, such as a clearing house
 * @param corrections what its rating was before, the oldest first
 * @param media addresses of the pictures, videos or recordings that were checked, where it is about such
 * @param appearances addresses where the claim stood, the first known one first. That a site is among them does not mean that
 *     it made the claim: it may have quoted or refuted it
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
        String language,
        @Nullable String sdLicense,
        @Nullable String sdPublisher,
        List<Correction> corrections,
        List<URI> media,
        List<URI> appearances) {

    public FactCheck {
        Objects.requireNonNull(id, "id");
        corrections = List.copyOf(corrections);
        media = List.copyOf(media);
        appearances = List.copyOf(appearances);
        if (claim.isBlank()) {
            throw new IllegalArgumentException("claim: blank, in fact-check " + id);
        }
    }

    /**
     * A rating that its publisher took back.
     *
     * @param noticed when we saw that it had changed
     * @param rating the words that stood there before
     * @param verdict what they meant
     */
    public record Correction(LocalDate noticed, @Nullable String rating, Verdict verdict) {}

    /** A fact-check of words alone, of which nobody says where they stood. */
    public FactCheck(
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
            String language,
            @Nullable String sdLicense,
            @Nullable String sdPublisher,
            List<Correction> corrections) {
        this(
                id,
                claim,
                ourSummary,
                title,
                claimant,
                claimDate,
                publisher,
                publisherDomain,
                tier,
                url,
                reviewed,
                rating,
                verdict,
                language,
                sdLicense,
                sdPublisher,
                corrections,
                List.of(),
                List.of());
    }

    /** A fact-check whose statement carries no licence, and which was never corrected. */
    public FactCheck(
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
        this(
                id,
                claim,
                ourSummary,
                title,
                claimant,
                claimDate,
                publisher,
                publisherDomain,
                tier,
                url,
                reviewed,
                rating,
                verdict,
                language,
                null,
                null,
                List.of());
    }

    /** Who speaks: the publisher's domain, else its name in lower case; null if neither is known. */
    public @Nullable String publisherKey() {
        if (publisherDomain != null) {
            return publisherDomain;
        }
        return publisher == null ? null : publisher.toLowerCase(Locale.ROOT);
    }

    public FactCheck withId(String newId) {
        return with(newId, corrections);
    }

    public FactCheck withCorrections(List<Correction> newCorrections) {
        return with(id, newCorrections);
    }

    private FactCheck with(String newId, List<Correction> newCorrections) {
        return new FactCheck(
                newId,
                claim,
                ourSummary,
                title,
                claimant,
                claimDate,
                publisher,
                publisherDomain,
                tier,
                url,
                reviewed,
                rating,
                verdict,
                language,
                sdLicense,
                sdPublisher,
                newCorrections,
                media,
                appearances);
    }
}
