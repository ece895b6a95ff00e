package touchstone.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;

/**
 * Who has already been heard about a claim: the same words of the same publisher count once, and one that nobody vouches for
 * cannot fill the page with itself. Fact-checks of nobody in particular pass.
 */
final class Voices {

    /** As many of a self-declared publisher as one claim can need. */
    static final int MOST_OF_SELF_DECLARED = 3;

    private final Set<String> heard = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Whether a match is worth showing; asked in the order of rank. */
    boolean admit(FactCheck fact) {
        String publisher = fact.publisherKey();
        if (publisher == null) {
            return true;
        }
        String words = fact.claim().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
        return heard.add(publisher + "\n" + words.strip())
                && (fact.tier() != PublisherTier.SELF_DECLARED
                        || counts.merge(publisher, 1, Integer::sum) <= MOST_OF_SELF_DECLARED);
    }
}
