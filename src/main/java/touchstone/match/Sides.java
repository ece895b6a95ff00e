package touchstone.match;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The texts of fact-checks, taken apart. Claims of one article have the same candidates over and over, so the last ones are
 * kept; each has one place, where the next that belongs there takes over. Thread-safe.
 */
final class Sides {

    /** A power of two; about 8 kB each. */
    private static final int PLACES = 2048;

    private final Rarity rarity;
    private final AtomicReferenceArray<Kept> places = new AtomicReferenceArray<>(PLACES);

    private record Kept(String text, Side side) {}

    Sides(Rarity rarity) {
        this.rarity = rarity;
    }

    Side of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        Kept kept = places.get(place);
        if (kept == null || !kept.text.equals(text)) {
            kept = new Kept(text, new Side(text, rarity));
            places.set(place, kept);
        }
        return kept.side;
    }
}
