package touchstone.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one rater says of one domain.
 *
 * @param rater name of the rater
 * @param family raters of one family share their sources, and count once
 * @param asOf date of the list
 * @param label the rater's own words or number
 * @param value01 the same on the common scale: 0 least, 1 most reliable
 * @param category the rater's sort of site, null if it gives none
 * @param domain the entry of the list that was met: the domain asked for, one above it, or a path on it
 */
public record Rating(
        String rater,
        String family,
        LocalDate asOf,
        String label,
        double value01,
        @Nullable String category,
        String domain) {

    /** "rater X, as of date Y, says Z". */
    public String sentence() {
        String what = category == null ? label : label + " (" + category + ")";
        return rater + ", as of " + asOf + ", says " + what + " for " + domain;
    }
}
