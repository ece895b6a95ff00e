package touchstone.stance;

import java.util.HashSet;
import java.util.Set;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/** Whether a sentence says a thing or its opposite: how often the words it shares with another one are turned round. */
final class Polarity {

    /** A negation governs about so many words behind it. */
    private static final int REACH = 5;

    private Polarity() {}

    /** Whether one of two sentences on the same matter negates what they share, or says its contrary, and not both. */
    static boolean differs(Sentence a, Sentence b) {
        Set<String> shared = new HashSet<>(a.content());
        shared.retainAll(b.content());
        boolean opposed = b.content().stream().anyMatch(w -> a.contrary().contains(w) && !shared.contains(w));
        return !shared.isEmpty() && (isNegated(a, shared) != isNegated(b, shared)) != opposed;
    }

    private static boolean isNegated(Sentence sentence, Set<String> shared) {
        boolean negated = false;
        for (StanceCues.Hit hit : sentence.hits().all()) {
            if (hit.kind() == Kind.NEGATION && governs(sentence, hit, shared)) {
                negated = !negated;
            }
        }
        return negated;
    }

    private static boolean governs(Sentence sentence, StanceCues.Hit hit, Set<String> shared) {
        int end = Math.min(sentence.words().size(), hit.end() + REACH);
        for (int i = hit.end(); i < end && !sentence.is(Kind.TURN, i); i++) {
            if (shared.contains(sentence.stemAt(i))) {
                return true;
            }
        }
        return false;
    }
}
