package touchstone.match;

import java.util.Set;

/** How far two sets of words are the same (Jaccard 1901). */
final class Overlap {

    private Overlap() {}

    /** The share of all words of either that both have, 0 to 1; 0 for two empty sets. */
    static double of(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared == 0 ? 0 : (double) shared / (one.size() + other.size() - shared);
    }
}
