package touchstone.report;

import java.util.List;
import java.util.Set;
import touchstone.model.ClaimReading;

/** Which claims a reader should check first. The one place that says so for all forms of a report. */
final class CheckFirst {

    private static final int HOW_MANY = 5;

    private CheckFirst() {}

    /** Places in the list of claims of at most five, the most pressing first. */
    static List<Integer> of(ClaimReading reading) {
        return reading.best(HOW_MANY).stream().map(reading.claims()::indexOf).toList();
    }

    /** The same, as a set; empty where there are no more claims than that anyway, since then marks tell nothing. */
    static Set<Integer> marked(ClaimReading reading) {
        return reading.claims().size() <= HOW_MANY ? Set.of() : Set.copyOf(of(reading));
    }
}
