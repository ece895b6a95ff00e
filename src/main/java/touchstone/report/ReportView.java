package touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.report.TextView.Paragraph;

/**
 * A report as its template wants it.
 *
 * @param where its address, null if it was not given
 * @param canonical the address that it gives itself; anybody can write any, so it is no link. Null if it gives none
 * @param masked what is said about characters that hide or imitate writing, null if there are none
 * @param tone the gravest of its matches, {@code open} if there is none
 * @param foremost the gravest matches, for the first screen
 * @param more how many others there are, null if none
 * @param unmatched what is said of the claims without a match
 * @param caveat goes with it
 * @param next the claims that nobody is known to have checked and that are most worth it
 * @param lang of the text, null if unknown
 */
record ReportView(
        String windowTitle,
        String kind,
        @Nullable String language,
        Words title,
        @Nullable AddressView where,
        @Nullable Words canonical,
        @Nullable Words authors,
        String when,
        List<Words> warnings,
        @Nullable String masked,
        String tone,
        List<MatchView> foremost,
        @Nullable String more,
        @Nullable String unmatched,
        @Nullable String caveat,
        List<ClaimView> next,
        List<SourceView> sources,
        List<Share> shares,
        String sharesTitle,
        String formText,
        List<MatchView> matches,
        List<ReviewView> reviews,
        List<Step> provenance,
        @Nullable String lang,
        List<Paragraph> paragraphs,
        String claimsTitle,
        List<ClaimView> claims,
        List<Note> findings,
        List<Words> notes,
        String example,
        String version,
        String corpus,
        String ruleset) {

    /** A share of the claims, 0 to 100. */
    record Share(String name, String kind, long percent) {}

    /** A fact-check that the page itself publishes. */
    record ReviewView(Words claim, Words finding, String tier) {}

    /** A step on the way back, with the words that show it. */
    record Step(String role, Words reason, @Nullable Words words) {}

    /** A finding. {@code marked} where the text shows it. */
    record Note(String letter, Words message, @Nullable Words words, boolean marked, Words why, String rule) {}

    boolean hasMatches() {
        return !matches.isEmpty();
    }

    boolean hasNext() {
        return !next.isEmpty();
    }

    boolean hasShares() {
        return !shares.isEmpty();
    }

    boolean hasReviews() {
        return !reviews.isEmpty();
    }

    boolean hasProvenance() {
        return !provenance.isEmpty();
    }
}
