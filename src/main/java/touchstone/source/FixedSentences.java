package touchstone.source;

import java.util.List;

/**
 * Every fixed sentence that a score can carry, in one place, so that a test can read them all. A sentence says what was found and
 * by whom, never what that makes of a source.
 */
final class FixedSentences {

    static final String START = "Every score starts at {}.";
    static final String BEST_COUNTS =
            "Raters who agree make the answer surer, not higher: only the best rating counts.";
    static final String LOWEST_COUNTS =
            "Raters who agree make the answer surer, not lower: only the lowest rating counts.";
    static final String GAIN = "All good findings on this question together give at most {}.";
    static final String SITE = "What a site shows of itself cannot make it reliable without independent word.";
    static final String CLAMP = "A score stays between 0 and 100.";
    static final String NOT_OBSERVED = "{} Not observed.";
    static final String NOT_ASKED = "{} Not asked of a source of this kind ({}).";
    static final String NO_ADDRESS = "It is not observed where this text stands on the web.";

    static final String FAMILY = "not counted: shares its sources with {}, which is heard";
    static final String OVER = "not counted: it held until {}";
    static final String TOPIC = "not counted: it is about {} only";

    static final String LOOKALIKE =
            "This is not {}. The names are alike, but it is another site, and no rater of the lists has rated it; look at the"
                    + " address again.";
    static final String DISAGREE = "Raters disagree: {}; {}.";
    static final String OLD =
            "The newest rating that counts is {} years old ({}); owners and staff may have changed since.";
    static final String SECTION = "Raters judge {} apart from the rest of its site.";
    static final String OTHER_NAME = "Lists know this site by another of its names, {}.";

    private static final String GAP = "{}";

    private FixedSentences() {}

    /** A sentence with its gaps filled, one after the other. */
    static String of(String sentence, Object... parts) {
        String filled = sentence;
        for (Object part : parts) {
            int gap = filled.indexOf(GAP);
            filled = filled.substring(0, gap) + part + filled.substring(gap + GAP.length());
        }
        return filled;
    }

    /** All of them, with their gaps. */
    static List<String> all() {
        return List.of(
                START,
                BEST_COUNTS,
                LOWEST_COUNTS,
                GAIN,
                SITE,
                CLAMP,
                NOT_OBSERVED,
                NOT_ASKED,
                NO_ADDRESS,
                FAMILY,
                OVER,
                TOPIC,
                LOOKALIKE,
                DISAGREE,
                OLD,
                SECTION,
                OTHER_NAME);
    }
}
