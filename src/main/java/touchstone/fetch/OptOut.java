package touchstone.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers by which a site keeps machines from analysing a page: TDM reservation (W3C TDMRep) and {@code noai}. */
final class OptOut {

    /** Directives that carry a value behind a colon; any other word before a colon names a robot. */
    private static final Set<String> WITH_VALUE =
            Set.of("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after");

    private OptOut() {}

    /**
     * What the site said, to follow "says"; null if it lets us.
     *
     * @param robotName what we are called, in lower case
     */
    static @Nullable String said(Answer answer, String robotName) {
        for (String value : answer.headers("TDM-Reservation")) {
            if (value.strip().equals("1")) {
                return "tdm-reservation: 1";
            }
        }
        return isNoAi(answer.headers("X-Robots-Tag"), robotName) ? "X-Robots-Tag: noai" : null;
    }

    /** A robot's name in front of directives holds for all that follow it in the same header. */
    static boolean isNoAi(List<String> values, String robotName) {
        for (String value : values) {
            boolean meansUs = true;
            for (String part : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                String directive = part.strip();
                int colon = directive.indexOf(':');
                String before = colon < 0 ? "" : directive.substring(0, colon).strip();
                if (colon >= 0 && !WITH_VALUE.contains(before)) {
                    meansUs = before.equals(robotName) || before.equals("*");
                    directive = directive.substring(colon + 1).strip();
                }
                if (meansUs && directive.equals("noai")) {
                    return true;
                }
            }
        }
        return false;
    }
}
