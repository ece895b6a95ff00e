package touchstone.cli;

import java.util.Locale;
import touchstone.store.ClaimStore;
import touchstone.store.Wanted;

/** Says how much is not listed, and why. */
final class HeldBack {

    private HeldBack() {}

    /** What to add behind a count; nothing if nothing was held back. */
    static String note(ClaimStore store, Wanted wanted) {
        long count = store.heldBack(wanted);
        return count == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "; %,d not listed, since only private persons are cited for %s",
                        count,
                        count == 1 ? "it" : "them");
    }
}
