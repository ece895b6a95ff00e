package touchstone.rulebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one rater says of one domain.
 *
 * @param rater name of the rater
 * @param family raters of one family share their sources, and count once
 * @param asOf day of the rating, or of its list
 * @param label the rater's own words or number
 * @param value01 the same on the common scale: 0 least, 1 most reliable
 * @param category the rater's sort of site, null if it gives none
 * @param domain the entry of the list that was met: the domain asked for, one above it, a path on it, or another name of it
 * @param says the label in words, where it is a code or a bare number
 * @param until last day on which it holds, null if nothing is said of that
 * @param topic what it is limited to, null if it is about all that the source publishes
 */
public record Rating(
        String rater,
        String family,
        LocalDate asOf,
        String label,
        double value01,
        @Nullable String category,
        String domain,
        String says,
        @Nullable LocalDate until,
        @Nullable String topic) {

    /** "rater X, as of date Y, says Z". What stands between quotation marks are the rater's own words. */
    public String sentence() {
        String sort = category == null || category.equals(label) ? "" : " (" + category + ")";
        String what = topic == null ? "" : ", on " + topic + " only";
        return rater + ", as of " + asOf + ", says " + says + sort + " for " + domain + what;
    }

    /** Whether it is about all that the source publishes, and still holds on a day. */
    public boolean counts(LocalDate day) {
        return topic == null && !isOver(day);
    }

    /** Whether it held until an earlier day. */
    public boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
