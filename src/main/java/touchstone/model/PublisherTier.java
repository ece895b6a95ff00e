package touchstone.model;

/** How far a publisher of fact-checks is verified. Anyone can publish ClaimReview; only verified publishers can confirm. */
public enum PublisherTier {
    /** A signatory of the IFCN or a member of the EFCSN. */
    VERIFIED,
    /** Known to us as a publisher of fact-checks, but not a signatory. */
    KNOWN,
    /** Says of itself that it checks facts; nobody vouches for it. */
    SELF_DECLARED
}
