package touchstone.source;

import touchstone.model.SourceScore.Band;

/** Where the bands of a score begin. */
final class Bands {

    /** Lowest score that is called reliable. */
    static final int RELIABLE = 60;

    private Bands() {}

    static Band of(int score) {
        if (score >= 80) {
            return Band.HIGH;
        }
        if (score >= RELIABLE) {
            return Band.MOSTLY_RELIABLE;
        }
        if (score >= 40) {
            return Band.MIXED;
        }
        return score >= 20 ? Band.LOW : Band.VERY_LOW;
    }
}
