package touchstone.stance;

import java.util.HashSet;
import java.util.Set;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/** Whether a sentence says a thing or its opposite: how often the words it shares with another one are turned round. */
final class Polarity {

    /** A negation governs about so many words behind it. */
    private static final int REACH = 5;

    /** Behind these words another thought begins. */
    private static final Set<String> TURNS = Set.of("but", "although", "though", "because", "while", "despite");

    private Polarity() {}

    /** Whether one of two sentences on the same matter negates what they share, and the other does not. */
    static boolean differs(Sentence a, Sentence b) {
        Set<String> shared = new HashSet<>(a.content());
        shared.retainAll(b.content());
        return !shared.isEmpty() && isNegated(a, shared) != isNegated(b, shared);
    }

    private static boolean isNegated(Sentence sentence, Set<String> shared) {
        boolean negated = false;
        for (StanceCues.Hit hit : sentence.hits()) {
            if (hit.kind() == Kind.NEGATION && governs(sentence, hit, shared)) {
                negated = !negated;
            }
        }
        return negated;
    }

    private static boolean governs(Sentence sentence, StanceCues.Hit hit, Set<String> shared) {
        int end = Math.min(sentence.words().size(), hit.end() + REACH);
        for (int i = hit.end(); i < end && !TURNS.contains(sentence.words().get(i)); i++) {
            if (shared.contains(sentence.stemAt(i))) {
                return true;
            }
        }
        return false;
    }
}
