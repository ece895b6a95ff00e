package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * A headline held against its own text.
 *
 * @param agreement what came of it
 * @param evidence the sentence of the text that speaks most of what the headline says; null if none does
 * @param reason why, in a sentence for the reader; empty where there is nothing to explain
 */
public record HeadlineReading(Agreement agreement, @Nullable Span evidence, String reason) {

    /** There is no headline, or nothing to hold it against. */
    public static final HeadlineReading NONE = new HeadlineReading(Agreement.NO_CLAIM, null, "");

    /** How headline and text stand to each other. */
    public enum Agreement {
        /** Nothing was found in the headline that the text does not say; what is not found is not proved. */
        SUPPORTED,
        /** The headline states as a fact, or as more, what the text only has from somebody, or thinks possible, or counts as less. */
        STRONGER,
        /** The headline names somebody or a number that the text does not. */
        NOT_IN_TEXT,
        /** The text says the opposite. */
        CONTRADICTED,
        /** The headline asks or announces, but does not claim. */
        NO_CLAIM
    }

    /** Whether the headline says more than its text. */
    public boolean saysMore() {
        return switch (agreement) {
            case STRONGER, NOT_IN_TEXT, CONTRADICTED -> true;
            case SUPPORTED, NO_CLAIM -> false;
        };
    }
}
