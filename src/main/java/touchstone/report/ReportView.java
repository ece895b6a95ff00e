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
 * @param tone the gravest of its matches, else of the fact-checks of the page itself, {@code open} if there is none
 * @param foremost the gravest matches, for the first screen
 * @param more how many others there are, null if none
 * @param unmatched what is said of the claims without a match
 * @param caveat goes with it
 * @param next the claims that nobody is known to have checked and that are most worth it
 * @param cited those on whom most claims rest
 * @param moreCited what is said of the others, null if there are none
 * @param remarks what else is known of the sourcing
 * @param added what the page adds to where its text comes from, null if that is not known to be from elsewhere
 * @param pageChecks fact-checks of the page itself
 * @param noClaimOfIt what is said of them
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
        List<CitedView> cited,
        @Nullable String moreCited,
        List<String> remarks,
        @Nullable String added,
        String sharesTitle,
        String formText,
        List<MatchView> matches,
        List<PageCheckView> pageChecks,
        String noClaimOfIt,
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

    /**
     * A step on the way back.
     *
     * @param letter by which the text marks the words that show it
     * @param source number of its card, null if it has none
     * @param score what its card says of it, in a few words
     * @param words that show it, null if none do
     * @param marked whether the text shows them
     * @param rests how much of the text rests on it, null if that is not known
     */
    record Step(
            String letter,
            String role,
            Words name,
            @Nullable Integer source,
            String band,
            String score,
            Words reason,
            @Nullable Words words,
            boolean marked,
            @Nullable String rests) {}

    /** Somebody who is cited: for how many claims, and for how many of a hundred. */
    record CitedView(Words name, String claims, long percent) {}

    /** A finding. {@code marked} where the text shows it. */
    record Note(String letter, Words message, @Nullable Words words, boolean marked, Words why, String rule) {}

    boolean hasMatches() {
        return !matches.isEmpty();
    }

    boolean hasPageChecks() {
        return !pageChecks.isEmpty();
    }

    boolean hasNext() {
        return !next.isEmpty();
    }

    boolean hasShares() {
        return !shares.isEmpty();
    }

    boolean hasCited() {
        return !cited.isEmpty();
    }

    boolean hasReviews() {
        return !reviews.isEmpty();
    }

    boolean hasProvenance() {
        return !provenance.isEmpty();
    }
}
