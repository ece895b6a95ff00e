package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a collected article that makes, reports or denies a claim with a confirmed fact-check.
 *
 * @param claim identifier of the kept claim: the same for all passages that say the same
 * @param factCheck identifier of the fact-check
 * @param site registrable domain of the page
 * @param day when the article was published, else when it was first read
 * @param stance which way the article leans on the claim
 * @param word on whose word the passage stands
 * @param agency whose text the article is, where the site only republished it; null if it is its own
 * @param agencySite registrable domain of the agency, null if unknown
 */
public record CheckedPassage(
        String claim,
        String factCheck,
        URI page,
        String site,
        LocalDate day,
        Stance.Leaning stance,
        Attribution.Kind word,
        @Nullable String agency,
        @Nullable String agencySite) {}
