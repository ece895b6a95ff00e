package touchstone.model;

/** The part that a source plays for a text. */
public enum SourceRole {
    /** Shows the text to the reader. */
    PAGE,
    /** Wrote or distributed the text that the page republishes. */
    AGENCY,
    /** Found out what the text reports. */
    ORIGIN
}
