package touchstone.corpus;

/**
 * What became of the fact-checks that came in, each counted once.
 *
 * @param added were not known
 * @param changed have other words than before, or know more
 * @param corrected have another rating than before
 * @param withdrawn were taken back
 * @param restored had been taken back and are there again
 * @param unchanged are as they were
 */
public record Changes(int added, int changed, int corrected, int withdrawn, int restored, int unchanged) {

    public static final Changes NONE = new Changes(0, 0, 0, 0, 0, 0);

    /** All of them. */
    public int total() {
        return added + changed + corrected + withdrawn + restored + unchanged;
    }

    public Changes plus(Changes more) {
        return new Changes(
                added + more.added,
                changed + more.changed,
                corrected + more.corrected,
                withdrawn + more.withdrawn,
                restored + more.restored,
                unchanged + more.unchanged);
    }

    static Changes one(Intake.Kind kind) {
        return switch (kind) {
            case ADDED -> new Changes(1, 0, 0, 0, 0, 0);
            case CHANGED -> new Changes(0, 1, 0, 0, 0, 0);
            case CORRECTED -> new Changes(0, 0, 1, 0, 0, 0);
            case WITHDRAWN -> new Changes(0, 0, 0, 1, 0, 0);
            case RESTORED -> new Changes(0, 0, 0, 0, 1, 0);
            case UNCHANGED -> new Changes(0, 0, 0, 0, 0, 1);
        };
    }
}
