package touchstone.corpus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;

/**
 * Keeps a publisher that nobody vouches for from crowding out the others: of the candidates for one claim it gets no more than
 * half while others have any to offer. Fact-checks of nobody in particular pass.
 */
final class Crowd {

    private final int most;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Set<String> full = new HashSet<>();

    /** @param candidates how many there shall be in all */
    Crowd(int candidates) {
        this.most = Math.max(1, candidates / 2);
    }

    /** Whether there is still room for a fact-check; asked in the order of rank. */
    boolean admits(FactCheck fact) {
        String publisher = fact.publisherKey();
        if (publisher == null || fact.tier() != PublisherTier.SELF_DECLARED) {
            return true;
        }
        if (taken.merge(publisher, 1, Integer::sum) > most) {
            full.add(publisher);
            return false;
        }
        return true;
    }

    /** The publishers that had more to give than was taken. */
    Set<String> full() {
        return full;
    }
}
