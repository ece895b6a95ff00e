package touchstone.model;

import java.util.List;
import java.util.Locale;

/**
 * Which way a text leans on a claim.
 *
 * @param leaning the decision
 * @param why the words that led to it, as sentences for the reader
 */
public record Stance(Leaning leaning, List<String> why) {

    /** Nothing is known of the text around the claim, so nothing is said of its stance. */
    public static final Stance UNKNOWN = new Stance(Leaning.UNKNOWN, List.of());

    public Stance {
        why = List.copyOf(why);
    }

    /** Asserts it, denies it, only reports or discusses it; unknown where only a bare claim was given. */
    public enum Leaning {
        ASSERTS,
        DENIES,
        REPORTS,
        UNKNOWN;

        /** The name in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
